package io.raksa.customer.attribute;

import io.raksa.customer.change.Changes;
import io.raksa.customer.profile.Customers;
import io.raksa.platform.audit.Audit;
import io.raksa.platform.concurrency.Versions;
import io.raksa.platform.security.Roles;
import io.raksa.platform.web.Answers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What is known of one customer by the attributes that are declared. */
@Path("/v1/customers/{id}/attributes")
@Tag(name = "Attributes")
@Produces(MediaType.APPLICATION_JSON)
public class CustomerAttributesResource {

    static final String RESOURCE_TYPE = "customer-attributes";

    private final CustomerAttributes attributes;
    private final AttributeDefinitions definitions;
    private final Customers customers;
    private final Changes changes;
    private final Versions versions;
    private final Audit audit;

    CustomerAttributesResource(
            CustomerAttributes attributes,
            AttributeDefinitions definitions,
            Customers customers,
            Changes changes,
            Versions versions,
            Audit audit) {
        this.attributes = attributes;
        this.definitions = definitions;
        this.customers = customers;
        this.changes = changes;
        this.versions = versions;
        this.audit = audit;
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN, Roles.SERVICE})
    @Operation(
            operationId = "readCustomerAttributes",
            summary = "Read a customer's attributes",
            description =
                    "All values that are known. Of a merged profile those of all its records; where two say something, the surviving one's.")
    @APIResponseSchema(value = CustomerAttributesView.class, responseDescription = "The values.")
    public Response read(@Parameter(description = "The customer's id.") @PathParam("id") UUID id) {
        CustomerAttributesView view = attributes.find(customers.require(id)).orElseThrow();
        return Answers.ok(view.version(), view);
    }

    @PATCH
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ADMIN, Roles.SERVICE})
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(
            operationId = "changeCustomerAttributes",
            summary = "Change a customer's attributes",
            description =
                    "Sets the values that are named and takes away those that are null, all or none. If-Match names the version that the change is based on, \"0\" before the"
                            + " first.")
    @APIResponseSchema(value = CustomerAttributesView.class, responseDescription = "The values as they are now.")
    @APIResponse(
            responseCode = "400",
            description =
                    "ATTRIBUTE_UNKNOWN: no such attribute is declared, or it is retired; ATTRIBUTE_VALUE_WRONG: the value is none of its type. errors names each.")
    public Response change(
            @Parameter(description = "The customer's id.") @PathParam("id") UUID id,
            @Parameter(description = "The ETag of the version that was read.", required = true)
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            @Valid @NotNull ChangeCustomerAttributesRequest request) {
        check(request.values());
        UUID profile = customers.require(id);
        customers.requireHeld(profile);
        CustomerAttributesView before = attributes.find(profile).orElseThrow();
        versions.require(ifMatch, RESOURCE_TYPE, profile, before.version());
        attributes.change(profile, request.values());
        changes.touched(List.of(profile));
        CustomerAttributesView after = attributes.find(profile).orElseThrow();
        audit.record("customer-attributes.changed", RESOURCE_TYPE, profile, after.version(), before, after, null);
        return Answers.ok(after.version(), after);
    }

    private void check(Map<String, @Nullable Object> values) {
        Map<String, AttributeDefinitionView> declared = definitions.held(values.keySet());
        values.forEach((key, value) -> {
            AttributeDefinitionView definition = declared.get(key);
            if (definition == null || (definition.retired() && value != null)) {
                throw AttributeProblem.ATTRIBUTE_UNKNOWN.because(key).at("/values/" + key);
            }
            if (value != null && !definition.takes(value)) {
                throw AttributeProblem.ATTRIBUTE_VALUE_WRONG
                        .because(key, definition.type())
                        .at("/values/" + key);
            }
        });
    }
}
