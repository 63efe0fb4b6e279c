package dev.entente.platform.paging;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Tells the address of the next page in a header too, for clients that follow links. */
public class PageLinks {

    @ServerResponseFilter
    public void link(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Page<?> page) {
            String cursor = page.page().nextCursor();
            if (cursor != null) {
                response.getHeaders().add(HttpHeaders.LINK, link(request.getUriInfo(), cursor));
            }
        }
    }

    private static String link(UriInfo asked, String cursor) {
        URI next =
                asked.getRequestUriBuilder().replaceQueryParam("cursor", cursor).build();
        return "<" + next.getRawPath() + "?" + next.getRawQuery() + ">; rel=\"next\"";
    }
}
