package io.raksa.loyalty.programme;

import io.quarkus.arc.All;
import io.raksa.loyalty.programme.VersionedPart.Mark;
import io.raksa.platform.page.Cursor;
import io.raksa.platform.page.Page;
import io.raksa.platform.page.PageRequest;
import io.raksa.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a programme was and is, over REST. */
@Path("/v1/programmes/{code}/history")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Programmes")
class ProgrammeHistoryResource {

    private static final Comparator<SetUpVersion> NEWEST_FIRST = Comparator.comparing(SetUpVersion::at)
            .thenComparing(SetUpVersion::part)
            .thenComparing(SetUpVersion::name)
            .reversed();

    private final List<VersionedPart> parts;
    private final Programmes programmes;

    ProgrammeHistoryResource(@All List<VersionedPart> parts, Programmes programmes) {
        this.parts = parts;
        this.programmes = programmes;
    }

    @GET
    @RolesAllowed({Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            operationId = "readProgrammeHistory",
            summary = "Every version of a programme's set-up",
            description =
                    "Of every part of it, whole, with who made it, when, and from when on it is in force; the last made first. Nothing is ever"
                            + " changed here: what was posted by a version can be told by it for good.")
    @APIResponse(responseCode = "200", description = "A page of versions.")
    @APIResponse(responseCode = "404", description = "NOT_FOUND: there is no programme with this code.")
    public Page<ProgrammeVersionView> history(
            @Parameter(description = "The programme's code.", example = "raksa") @PathParam("code") String code,
            @BeanParam @Valid PageRequest page) {
        String programme = programmes.require(code).code();
        Mark mark = page.cursor(3)
                .map(cursor -> new Mark(
                        cursor.instant(0), cursor.key().get(1), cursor.key().get(2)))
                .orElse(Mark.START);
        List<SetUpVersion> versions = parts.stream()
                .flatMap(part -> part.before(programme, mark, page.rowsToRead()).stream())
                .sorted(NEWEST_FIRST)
                .limit(page.rowsToRead())
                .toList();
        return Page.of(versions, page, last -> Cursor.of(last.at(), last.part(), last.name()))
                .map(ProgrammeVersionView::of);
    }
}
