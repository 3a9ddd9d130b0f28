package io.raksa.platform.concurrency;

import io.raksa.platform.audit.Audit;
import io.raksa.platform.problem.CommonProblem;
import io.raksa.platform.problem.Problem;
import io.raksa.platform.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Versions of a resource as entity tags. A change names the version it is based on in If-Match; a stale one learns which fields differ. */
@ApplicationScoped
public class Versions {

    private static final Text CHANGED = new Text("changed since version {0}", "ถูกแก้ไขหลังรุ่น {0}");

    private final Audit audit;

    Versions(Audit audit) {
        this.audit = audit;
    }

    /** The entity tag of a version, for the header ETag. */
    public static EntityTag tag(long version) {
        return new EntityTag(Long.toString(version));
    }

    /**
     * Passes when {@code ifMatch} names the current version.
     *
     * @throws Problem 428 without If-Match; 412 with another version, naming every field changed since
     */
    public void require(@Nullable String ifMatch, String resourceType, UUID id, long current) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw CommonProblem.IF_MATCH_MISSING.because();
        }
        String asked = ifMatch.strip();
        if (!asked.equals("\"" + current + "\"")) {
            throw stale(asked, resourceType, id, current);
        }
    }

    private Problem stale(String asked, String resourceType, UUID id, long current) {
        Problem problem = CommonProblem.CHANGED_MEANWHILE.because(asked, "\"" + current + "\"");
        String digits = asked.replace("\"", "");
        if (digits.matches("\\d{1,18}")) {
            audit.fieldsChangedSince(resourceType, id, Long.parseLong(digits))
                    .forEach(field -> problem.at("/" + field, CHANGED, digits));
        }
        return problem;
    }
}
