package io.raksa.testing.app;

import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Tells the caller what the token said, and the test which database the application has. */
@Path("/v1")
@Produces(MediaType.TEXT_PLAIN)
public class WhoAmIResource {

    @Inject
    JsonWebToken token;

    @Inject
    SecurityIdentity identity;

    @Inject
    DataSource database;

    @GET
    @Path("/me")
    @Authenticated
    public String me() {
        return String.join(",", identity.getRoles()) + " " + token.getSubject() + " "
                + token.claim("customer_id").orElse("-");
    }

    @GET
    @Path("/partner/me")
    @RolesAllowed("partner")
    public String partner() {
        return token.getSubject() + " " + token.getClaim("partner_name");
    }

    @GET
    @Path("/database")
    public String database() throws SQLException {
        try (var connection = database.getConnection();
                var answer =
                        connection.createStatement().executeQuery("SELECT current_database() || ' ' || current_user")) {
            answer.next();
            return answer.getString(1);
        }
    }

    @GET
    @Path("/surprise")
    @APIResponse(responseCode = "204")
    public String surprise() {
        return "documented as nothing";
    }
}
