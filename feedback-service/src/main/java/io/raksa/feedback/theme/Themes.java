package io.raksa.feedback.theme;

import io.raksa.feedback.insight.Period;
import io.raksa.feedback.theme.ThemeRepository.Kept;
import io.raksa.feedback.theme.ThemeRepository.Wanted;
import io.raksa.feedback.theme.core.Rising;
import io.raksa.feedback.theme.core.Terms;
import io.raksa.feedback.tone.Tones;
import io.raksa.feedback.tone.core.Tone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps of which words feedback is, and finds those that rise. */
@ApplicationScoped
public class Themes {

    /** Themes of a period that are told at most. */
    static final int MOST = 20;

    /** The time before is so many times as long as the period, so that chance plays a small part in it. */
    static final int TIMES_BEFORE = 3;

    private final ThemeRepository repository;

    Themes(ThemeRepository repository) {
        this.repository = repository;
    }

    /** Keeps of which words these are; one statement, however many. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(List<Tones.Said> said) {
        if (!said.isEmpty()) {
            repository.insert(said.stream()
                    .map(one -> new Kept(one.feedbackId(), one.at(), Terms.of(one.text())))
                    .toList());
        }
    }

    /** A theme and messages that speak of it. */
    record Found(Rising.Count count, List<UUID> examples) {}

    ThemesView rising(Period period, @Nullable Tone tone, @Nullable String branch) {
        long days = ChronoUnit.DAYS.between(period.from(), period.to());
        Instant earlier = period.from()
                .minusDays(days * TIMES_BEFORE)
                .atStartOfDay(period.zone())
                .toInstant();
        Wanted wanted = new Wanted(earlier, period.start(), period.end(), tone, branch);
        Rising.Messages messages = repository.messages(wanted);
        List<Found> found = Rising.of(repository.counts(wanted), messages).stream()
                .limit(MOST)
                .map(count -> new Found(count, repository.examples(wanted, count.term())))
                .toList();
        return ThemesView.of(period, messages, found);
    }
}
