package io.raksa.feedback.catalogue;

import io.raksa.feedback.catalogue.core.CheckingAnswers;
import io.raksa.feedback.catalogue.core.FeedbackKind;
import io.raksa.feedback.catalogue.core.Violation;
import io.raksa.feedback.complaint.core.Category;
import io.raksa.feedback.detail.Details;
import io.raksa.platform.problem.CommonProblem;
import io.raksa.platform.problem.Problem;
import io.raksa.platform.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Holds what is said against what is asked about its category. */
@ApplicationScoped
public class ServiceCatalogue {

    private static final int MOST_BYTES = 4096;

    private static final Text NOT_ASKED = new Text(
            "must be empty: the service catalogue asks nothing of this kind of feedback in this category",
            "ต้องเว้นว่าง: แคตตาล็อกบริการไม่ได้ถามรายละเอียดของเรื่องประเภทนี้ในหมวดนี้");
    private static final Text TOO_LARGE =
            new Text("must have at most {0} bytes as JSON", "ต้องมีขนาดไม่เกิน {0} ไบต์ในรูป JSON");

    private final CatalogueRepository repository;

    ServiceCatalogue(CatalogueRepository repository) {
        this.repository = repository;
    }

    /** What something was said about, and what was answered to what is asked there. */
    public record Asked(FeedbackKind kind, @Nullable Category category, Map<String, Object> details) {}

    /**
     * Whether details fit.
     *
     * @param version of what was asked; null where nothing is
     * @param problem why they do not; null where they do
     */
    public record Judgement(
            @Nullable Long version, @Nullable Problem problem) {}

    /** One judgement for each, in their order; by what is asked now, which is at most one statement. */
    public List<Judgement> judge(List<Asked> said) {
        Set<Category> categories = said.stream()
                .map(Asked::category)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Category.class)));
        Map<Category, CatalogueEntry> entries = categories.isEmpty()
                ? Map.of()
                : repository.current(categories).stream()
                        .collect(Collectors.toMap(CatalogueEntry::category, Function.identity()));
        return said.stream()
                .map(one -> judge(one, one.category() == null ? null : entries.get(one.category())))
                .toList();
    }

    private static Judgement judge(Asked said, @Nullable CatalogueEntry entry) {
        if (entry == null || !entry.form().kinds().contains(said.kind())) {
            return new Judgement(null, said.details().isEmpty() ? null : refused(NOT_ASKED));
        }
        @Nullable String written = Details.written(said.details());
        if (written != null && written.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return new Judgement(entry.version(), refused(TOO_LARGE, MOST_BYTES));
        }
        List<Violation> violations = CheckingAnswers.violations(entry.form().fields(), said.details());
        return new Judgement(entry.version(), violations.isEmpty() ? null : broken("/details/", violations));
    }

    private static Problem refused(Text why, Object... arguments) {
        return CommonProblem.VALIDATION_FAILED.because(1).at("/details", why, arguments);
    }

    /** Names of fields come from outside; in a JSON pointer two characters mean something else. */
    private static Problem broken(String below, List<Violation> violations) {
        return brokenAt(
                below,
                violations.stream()
                        .map(violation -> new Violation(
                                violation.place().replace("~", "~0").replace("/", "~1"),
                                violation.rule(),
                                violation.arguments()))
                        .toList());
    }

    /** The problem that names all of them, by pointers below a place. */
    static Problem brokenAt(String below, List<Violation> violations) {
        Problem problem = CommonProblem.VALIDATION_FAILED.because(violations.size());
        violations.forEach(violation -> problem.at(
                below + violation.place(),
                violation.rule().text(),
                violation.arguments().toArray()));
        return problem;
    }
}
