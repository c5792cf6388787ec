package org.docketline.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.docketline.settings.SettingProblems;

/** The files that every page loads, by the addresses that templates write. */
@Singleton
@Named("assets")
public final class PageAssets {
  private static final String SEAL_KEY = "docketline.resident.look.seal";

  // A browser that runs the script shows what only works with it.
  private static final String SUPPORTED =
      "document.body.classList.add('js-enabled','govuk-frontend-supported');";

  private final PageAsset css;
  private final PageAsset deskCss;
  private final PageAsset js;
  private final Optional<PageAsset> seal;

  /** Throws ConfigurationException for a colour that nothing can be read on, or no seal. */
  PageAssets(LookConfig look) {
    String colour = new CountyColour(look.colour()).hex();
    String style =
        DesignSystem.style() + DesignSystem.read("pages/pages.css").replace("#c0ffee", colour);
    this.css = style("pages.css", style);
    this.deskCss = style("desk.css", style + DesignSystem.read("pages/desk.css"));
    this.js =
        new PageAsset(
            "pages.js", "text/javascript;charset=UTF-8", utf8(SUPPORTED + DesignSystem.script()));
    this.seal = look.seal().map(PageAssets::seal);
  }

  /** What is wrong with the county's look, by its key. */
  public static List<String> problems(LookConfig look) {
    return new SettingProblems()
        .check(() -> new CountyColour(look.colour()))
        .check(() -> look.seal().ifPresent(PageAssets::seal))
        .found();
  }

  private static PageAsset style(String name, String style) {
    return new PageAsset(name, "text/css;charset=UTF-8", utf8(style));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(UTF_8);
  }

  private static PageAsset seal(Path file) {
    String ending = file.toString().toLowerCase(Locale.ROOT).replaceFirst(".*\\.", "");
    String type =
        switch (ending) {
          case "svg" -> "image/svg+xml";
          case "png" -> "image/png";
          default -> throw new ConfigurationException(SEAL_KEY + ": must be a .png or .svg file");
        };
    try {
      return new PageAsset("seal." + ending, type, Files.readAllBytes(file));
    } catch (IOException e) {
      throw new ConfigurationException(SEAL_KEY + ": cannot read " + file, e);
    }
  }

  /** The address of the style. */
  public String css() {
    return css.address();
  }

  /** The address of the style of the console and the simulator, which holds that of all pages. */
  public String deskCss() {
    return deskCss.address();
  }

  /** The address of the script; every page works without it. */
  public String js() {
    return js.address();
  }

  /** The address of the county's seal; null where it has none. */
  public String seal() {
    return seal.map(PageAsset::address).orElse(null);
  }

  Optional<PageAsset> find(String digest, String name) {
    return Stream.concat(Stream.of(css, deskCss, js), seal.stream())
        .filter(asset -> asset.isAt(digest, name))
        .findFirst();
  }
}
