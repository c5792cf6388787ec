package org.docketline.simulator;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import java.util.Map;

/** The page as a visitor uses it: by what it says and by its buttons' names. */
final class PhonePage implements AutoCloseable {
  private final Page page;

  PhonePage(Page page, String address) {
    this.page = page;
    page.navigate(address);
  }

  /** The texts that the service has sent to this phone. */
  Locator texts() {
    return page.locator(".bubble.in");
  }

  Locator numbersToTry() {
    return page.getByRole(AriaRole.GROUP, named("Citation numbers to try")).locator("button");
  }

  Locator lastPoll() {
    return page.getByText("Last poll:");
  }

  /** As the county's file has it now. */
  String dateOf(String number) {
    return date(number).textContent();
  }

  /** Has the county's clerk move it, and answers with the new date. */
  String moveDateOf(String number) {
    String before = dateOf(number);
    press("Move the date of " + number, number + "; poll the feed");
    assertThat(date(number)).not().hasText(before);
    return dateOf(number);
  }

  void take(String phone) {
    taken().selectOption(phone);
  }

  Locator taken() {
    return page.getByLabel("Phone", new Page.GetByLabelOptions().setExact(true));
  }

  void type(String words) {
    typed().fill(words);
  }

  Locator typed() {
    return page.getByLabel("Text message");
  }

  Locator lost() {
    return page.locator(".meta.in.lost");
  }

  Locator said() {
    return page.getByRole(AriaRole.STATUS);
  }

  void reload() {
    page.reload();
  }

  /** Whether the service is out of reach of this page. */
  void cut(boolean silent) {
    page.unroute("**/simulator/**");
    if (silent) {
      page.route("**/simulator/**", Route::abort);
    }
  }

  /** Texts from a phone that the page does not offer yet. */
  void textFrom(String phone, String words) {
    page.request()
        .post(
            page.url() + "/phone",
            RequestOptions.create().setData(Map.of("phone", phone, "body", words)));
  }

  void tap(String words) {
    page.getByRole(AriaRole.BUTTON, named(words)).click();
  }

  /** Waits for the number of texts that makes, and for what the newest says. */
  void hears(int count, String... words) {
    assertThat(texts()).hasCount(count);
    for (String word : words) {
      assertThat(texts().last()).containsText(word);
    }
    assertThat(page.locator(".meta.in").last()).containsText("✓✓ delivered");
  }

  /** Presses a button of the county, and waits for it to have done its work. */
  void press(String name, String said) {
    page.waitForResponse(answer -> answer.request().method().equals("POST"), () -> tap(name));
    assertThat(said()).containsText(said);
  }

  void letDaysPass(int days) {
    for (int day = 0; day < days; day++) {
      press("Let a day pass", "A day passed");
    }
  }

  private Locator date(String number) {
    return page.locator("#says-" + number);
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  @Override
  public void close() {
    page.close();
  }
}
