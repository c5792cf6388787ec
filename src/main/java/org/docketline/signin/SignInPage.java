package org.docketline.signin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.docketline.bounds.ClientAddress;
import org.docketline.docket.CountyConfig;
import org.docketline.pages.QrCode;
import org.docketline.staff.AuditAct;
import org.docketline.staff.CountyMembers;
import org.docketline.staff.SignedIn;
import org.docketline.staff.StaffSessions;
import org.docketline.staff.StaffSignIn;
import org.docketline.staff.StaffSignIn.Answer;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** Where those of the county come in: by a password, and then a code of their authenticator app. */
@Path("/console")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class SignInPage {
  private final StaffSignIn desk;
  private final StaffSessions sessions;
  private final ConsoleCookie cookie;
  private final ClientAddress addresses;
  private final ConsoleUser user;
  private final CountyConfig county;
  private final CountySignIn ownSignOn;

  SignInPage(
      StaffSignIn desk,
      StaffSessions sessions,
      ConsoleCookie cookie,
      ClientAddress addresses,
      ConsoleUser user,
      CountyConfig county,
      CountySignIn ownSignOn) {
    this.desk = desk;
    this.sessions = sessions;
    this.cookie = cookie;
    this.addresses = addresses;
    this.user = user;
    this.county = county;
    this.ownSignOn = ownSignOn;
  }

  /** An authenticator that is to be set up: for a camera, and for a keyboard. */
  record SetUp(QrCode code, String secret) {}

  @GET
  @Path("sign-in")
  public Response signIn(RoutingContext page, @RestQuery String back, @RestQuery boolean ended) {
    return half(page).isPresent()
        ? to(ConsolePaths.CODE + "?back=" + encoded(back))
        : Response.ok(asked(back, ended ? "ended" : "")).build();
  }

  private TemplateInstance asked(String back, String said) {
    String own = ConsolePaths.own(back);
    return Templates.signIn(own, encoded(own), said, ownSignOn.owner());
  }

  @POST
  @Path("sign-in")
  public Response signIn(
      RoutingContext page,
      @RestForm String name,
      @RestForm String password,
      @RestForm String back) {
    Answer answer = desk.tryPassword(orEmpty(name), orEmpty(password), network(page));
    return switch (answer.outcome()) {
      case RIGHT -> {
        cookie.keep(page, answer.token());
        yield to(ConsolePaths.CODE + "?back=" + encoded(back));
      }
      case WRONG -> refused(Response.Status.FORBIDDEN, back, "wrong");
      case RESTING -> refused(Response.Status.TOO_MANY_REQUESTS, back, "resting");
    };
  }

  private Response refused(Response.Status status, String back, String said) {
    return Response.status(status).entity(asked(back, said)).build();
  }

  @GET
  @Path("code")
  public Response code(RoutingContext page, @RestQuery String back) {
    return half(page)
        .map(who -> asked(Response.Status.OK, who, back, ""))
        .orElseGet(() -> to(ConsolePaths.own(back)));
  }

  @POST
  @Path("code")
  public Response code(RoutingContext page, @RestForm String code, @RestForm String back) {
    return half(page)
        .map(who -> tried(page, who, code, back))
        .orElseGet(() -> to(ConsolePaths.SIGN_IN + "?ended=true&back=" + encoded(back)));
  }

  private Response tried(RoutingContext page, SignedIn who, String code, String back) {
    Answer answer =
        desk.tryCode(who, cookie.token(page).orElseThrow(), orEmpty(code), network(page));
    return switch (answer.outcome()) {
      case RIGHT -> {
        cookie.keep(page, answer.token());
        yield to(ConsolePaths.own(back));
      }
      case WRONG -> asked(Response.Status.FORBIDDEN, who, back, "wrong");
      case RESTING -> asked(Response.Status.TOO_MANY_REQUESTS, who, back, "resting");
    };
  }

  private Response asked(Response.Status status, SignedIn who, String back, String said) {
    SetUp setUp = desk.secretToSetUp(who).map(secret -> setUp(who, secret)).orElse(null);
    return Response.status(status)
        .entity(Templates.code(ConsolePaths.own(back), said, setUp))
        .build();
  }

  private SetUp setUp(SignedIn who, String secret) {
    String issuer = encoded(county.name() + " Docketline").replace("+", "%20");
    String uri = "otpauth://totp/%s:%s?secret=%s&issuer=%1$s".formatted(issuer, who.name(), secret);
    return new SetUp(QrCode.of(uri), secret.replaceAll("(.{4})(?=.)", "$1 "));
  }

  @POST
  @Path("sign-out")
  public Response signOut(RoutingContext page) {
    cookie.token(page).ifPresent(sessions::end);
    cookie.end(page);
    if (!user.name().isEmpty() && !user.isVisitor()) {
      user.did(AuditAct.SIGNED_OUT, null, null);
    }
    return CountyMembers.isName(user.name())
        ? to(ConsolePaths.SIGNED_OUT)
        : to(ConsolePaths.SIGN_IN);
  }

  /** The county's own account is still signed in: on a desk of others it should not be. */
  @GET
  @Path("signed-out")
  public TemplateInstance signedOut() {
    return Templates.signedOut(ownSignOn.owner(), ownSignOn.signOut().orElse(""));
  }

  /** Who has given a password and no code yet. */
  private Optional<SignedIn> half(RoutingContext page) {
    return cookie.token(page).flatMap(sessions::use).filter(who -> !who.proved());
  }

  private String network(RoutingContext page) {
    return addresses.of(page).house();
  }

  private static String orEmpty(String typed) {
    return typed == null ? "" : typed;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(orEmpty(text), StandardCharsets.UTF_8);
  }

  private static Response to(String path) {
    return Response.seeOther(URI.create(path)).build();
  }

  @CheckedTemplate(basePath = "console")
  static class Templates {
    static native TemplateInstance signIn(
        String back, String encodedBack, String said, String owner);

    static native TemplateInstance signedOut(String owner, String address);

    static native TemplateInstance code(String back, String said, SetUp setUp);

    private Templates() {}
  }
}
