package org.docketline;

import io.restassured.RestAssured;
import io.restassured.config.HttpClientConfig;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A browser without JavaScript: it keeps cookies, sends the token of the last form, and goes on.
 */
public final class PageVisitor {
  private static final Pattern TOKEN =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]+)\">");

  private final Map<String, String> cookies = new HashMap<>();
  private final Map<String, String> token = new HashMap<>();
  private final List<String> addresses = new ArrayList<>();
  private final String language;
  private String address = "127.0.0.1";
  private final Map<String, String> headers = new HashMap<>();

  public PageVisitor(String language) {
    this.language = language;
  }

  /** It comes from this address of the loopback from now on. */
  public PageVisitor from(String client) {
    address = client;
    return this;
  }

  /** Every address that it has been sent to. */
  public List<String> addresses() {
    return addresses;
  }

  public Response get(String path) {
    return took(request().urlEncodingEnabled(!path.contains("%")).get(path));
  }

  /** Sends a form; names and values by turns. */
  public Response post(String path, String... fields) {
    RequestSpecification form = request().formParams(token);
    for (int at = 0; at < fields.length; at += 2) {
      form.formParam(fields[at], fields[at + 1]);
    }
    return took(form.post(path));
  }

  /** Sends a form and loads the page that it leads to. */
  public String follow(String path, String... fields) {
    return get(post(path, fields).then().statusCode(303).extract().header("Location")).asString();
  }

  /** It holds this cookie from now on, wherever that came from. */
  public PageVisitor holding(String name, String value) {
    cookies.put(name, value);
    return this;
  }

  /** The same browser before its last cookies were ended: somebody has gone back. */
  public PageVisitor copy() {
    var copy = new PageVisitor(language);
    copy.cookies.putAll(cookies);
    copy.token.putAll(token);
    return copy;
  }

  private RequestSpecification request() {
    return RestAssured.given()
        .config(RestAssured.config().httpClient(from()))
        .redirects()
        .follow(false)
        .header("Accept-Language", language)
        .headers(headers)
        .contentType("application/x-www-form-urlencoded; charset=UTF-8")
        .cookies(cookies);
  }

  private HttpClientConfig from() {
    try {
      return HttpClientConfig.httpClientConfig()
          .setParam("http.route.local-address", InetAddress.getByName(address));
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** It says this of itself from now on. */
  public PageVisitor header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  private Response took(Response page) {
    for (Cookie cookie : page.detailedCookies()) {
      if (cookie.getMaxAge() == 0) {
        cookies.remove(cookie.getName());
      } else {
        cookies.put(cookie.getName(), cookie.getValue());
      }
    }
    if (page.header("Location") != null) {
      addresses.add(page.header("Location"));
    }
    Matcher hidden = TOKEN.matcher(page.asString());
    if (hidden.find()) {
      token.put(hidden.group(1), hidden.group(2));
    }
    return page;
  }
}
