package org.docketline.pages;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestHeader;

/** Serves what pages load: compressed to whoever takes it so, and to be kept for ever. */
@Path("/assets/{digest}/{name}")
class AssetResource {
  private final PageAssets assets;

  AssetResource(PageAssets assets) {
    this.assets = assets;
  }

  @GET
  public Response asset(
      @PathParam("digest") String digest,
      @PathParam("name") String name,
      @RestHeader(HttpHeaders.ACCEPT_ENCODING) String encodings) {
    PageAsset asset = assets.find(digest, name).orElseThrow(NotFoundException::new);
    boolean packed = encodings != null && encodings.contains("gzip");
    var answer =
        Response.ok(packed ? asset.packed() : asset.bytes(), asset.type())
            .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable")
            .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    return (packed ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip") : answer).build();
  }
}
