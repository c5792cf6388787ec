package org.docketline.signin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.docketline.bounds.ActBound;
import org.docketline.bounds.ActBounds;
import org.docketline.bounds.ClientAddress;
import org.docketline.staff.CountyAccount;
import org.docketline.staff.CountyMembers;
import org.docketline.staff.StaffRole;
import org.docketline.staff.StaffSessions;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestQuery;

/** Where those of the county come in by the county's own account, and from there on as anybody. */
@Path(ConsolePaths.COUNTY)
@PermitAll
@Produces(MediaType.TEXT_HTML)
class CountySignInPage {
  private static final Logger LOG = Logger.getLogger(CountySignInPage.class);
  private static final Duration WHILE = Duration.ofMinutes(15);
  private static final int OF_ADDRESS = 30;

  private final CountySignIn county;
  private final CountyClaims claims;
  private final CountyMembers members;
  private final StaffSessions sessions;
  private final ConsoleCookie cookie;
  private final ClientAddress addresses;
  private final ActBound returns;

  CountySignInPage(
      CountySignIn county,
      CountyClaims claims,
      CountyMembers members,
      StaffSessions sessions,
      ConsoleCookie cookie,
      ClientAddress addresses,
      ActBounds bounds) {
    this.county = county;
    this.claims = claims;
    this.members = members;
    this.sessions = sessions;
    this.cookie = cookie;
    this.addresses = addresses;
    this.returns = bounds.bound("staff of the county", OF_ADDRESS, WHILE);
  }

  @GET
  public Uni<Response> begin(RoutingContext page, @RestQuery String back) {
    refuseWhereThereIsNone();
    return county
        .begin(page)
        .map(
            address -> {
              cookie.keepWay(page, ConsolePaths.own(back));
              return Response.seeOther(address).build();
            })
        .onFailure()
        .recoverWithItem(thrown -> refused(CountyDoubt.of(thrown)));
  }

  private void refuseWhereThereIsNone() {
    if (county.owner().isEmpty()) {
      throw new NotFoundException();
    }
  }

  /** Counted before it is looked at, since each may ask the provider. */
  @GET
  @Path("done")
  @Blocking
  public Response done(RoutingContext page, @RestQuery String error) {
    refuseWhereThereIsNone();
    String network = addresses.of(page).house();
    if (!returns.take(network)) {
      return refused(CountyRefusal.RESTING);
    }
    Response answer = proved(page, network, error);
    if (answer.getStatus() == Response.Status.SEE_OTHER.getStatusCode()) {
      returns.giveBack(network);
    }
    return answer;
  }

  private Response proved(RoutingContext page, String network, String error) {
    Optional<SecurityIdentity> who;
    try {
      who = county.finish(page);
    } catch (RuntimeException e) {
      return refused(error == null ? CountyDoubt.of(e) : denied(error));
    }
    return who.map(proved -> known(page, proved, network))
        .orElseGet(() -> refused(CountyRefusal.STALE));
  }

  // What the provider, or whoever wrote the address, says of an error.
  private static CountyDoubt denied(String error) {
    String plain = error.matches("[a-z_]{1,40}") ? error : "an error";
    return new CountyDoubt(CountyRefusal.DENIED, "the provider says " + plain);
  }

  private Response known(RoutingContext page, SecurityIdentity proved, String network) {
    CountyAccount account;
    try {
      account = claims.account(proved);
    } catch (IllegalArgumentException e) {
      return refused(
          new CountyDoubt(
              CountyRefusal.UNPROVED, "the claim is missing or wrong: " + e.getMessage()));
    }
    Optional<StaffRole> role = claims.role(proved);
    if (role.isEmpty()) {
      members.turnAway(account);
      return refused(new CountyDoubt(CountyRefusal.NO_ROLE, "no group of theirs has a role"));
    }
    return members
        .letIn(account, role.get(), network)
        .map(token -> in(page, token))
        .orElseGet(() -> refused(CountyRefusal.DISABLED));
  }

  // Whatever session the browser held before ends: nobody goes on in one that somebody else began.
  private Response in(RoutingContext page, String token) {
    cookie.token(page).ifPresent(sessions::end);
    cookie.keep(page, token);
    return Response.seeOther(URI.create(ConsolePaths.own(cookie.way(page)))).build();
  }

  private static Response refused(CountyDoubt doubt) {
    LOG.warnf("A sign-in by the county's account failed: %s", doubt.reason());
    return refused(doubt.refusal());
  }

  private static Response refused(CountyRefusal why) {
    return Response.status(why.status()).entity(Templates.county(why.words())).build();
  }

  @CheckedTemplate(basePath = "console")
  static class Templates {
    static native TemplateInstance county(String words);

    private Templates() {}
  }
}
