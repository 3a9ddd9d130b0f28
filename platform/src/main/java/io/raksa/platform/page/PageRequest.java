package io.raksa.platform.page;

import io.raksa.platform.problem.CommonProblem;
import io.raksa.platform.problem.RequestParameters;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which page of a list is asked for; a {@code @BeanParam} of every listing operation, to be marked {@code @Valid}. */
public class PageRequest implements RequestParameters {

    private static final int MAX_LIMIT = 200;

    /** Text, because JAX-RS answers 404 to a number it cannot read, as if the address were wrong. */
    @Parameter(
            description = "How many items at most, 1 to 200.",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50"))
    @QueryParam("limit")
    @DefaultValue("50")
    public String limit = "50";

    @Parameter(description = "The 'next' of the page before; absent for the first page.")
    @QueryParam("after")
    @Size(max = 500)
    public @Nullable String after;

    /** How many items at most; refuses (400) anything but 1 to 200. */
    public int limit() {
        int number = limit.matches("\\d{1,3}") ? Integer.parseInt(limit) : 0;
        if (number < 1 || number > MAX_LIMIT) {
            throw CommonProblem.WRONG_TYPE
                    .because("#limit", "a whole number from 1 to " + MAX_LIMIT)
                    .at("#limit");
        }
        return number;
    }

    /** One more than asked, to see whether there is a next page without counting. */
    public int rowsToRead() {
        return limit() + 1;
    }

    /** Where the page before ended, of a list whose sort key has {@code parts} parts. */
    public Optional<Cursor> cursor(int parts) {
        return Optional.ofNullable(after).filter(mark -> !mark.isEmpty()).map(mark -> Cursor.parse(mark, parts));
    }
}
