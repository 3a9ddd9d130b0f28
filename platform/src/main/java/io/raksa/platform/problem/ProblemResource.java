package io.raksa.platform.problem;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The pages to which the {@code type} of every problem leads. */
@Path("/problems")
@Tag(name = "Problems", description = "What can go wrong, explained in Thai and English.")
class ProblemResource {

    private static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";

    private final ProblemCatalogue catalogue;

    ProblemResource(ProblemCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(
            operationId = "listProblems",
            summary = "List the kinds of problems",
            description = "Every kind of problem an answer can carry, by code. A browser gets a readable page.")
    @APIResponse(responseCode = "200", description = "All kinds, by code.")
    public List<ProblemKindView> list() {
        return catalogue.all();
    }

    @GET
    @Produces(HTML)
    @PermitAll
    @Operation(hidden = true)
    public String listPage() {
        return ProblemPage.of(catalogue.all());
    }

    @GET
    @Path("/{page}")
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(
            operationId = "readProblem",
            summary = "Explain a kind of problem",
            description = "What the type of a problem leads to. A browser gets a readable page.")
    @APIResponse(responseCode = "200", description = "The kind of problem.")
    public ProblemKindView read(@PathParam("page") String page) {
        return catalogue.page(page).orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    @GET
    @Path("/{page}")
    @Produces(HTML)
    @PermitAll
    @Operation(hidden = true)
    public Response page(@PathParam("page") String page) {
        List<ProblemKindView> found = catalogue.page(page).stream().toList();
        return Response.status(found.isEmpty() ? Response.Status.NOT_FOUND : Response.Status.OK)
                .entity(ProblemPage.of(found))
                .build();
    }
}
