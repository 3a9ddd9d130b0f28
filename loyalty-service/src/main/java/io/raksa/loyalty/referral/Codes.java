package io.raksa.loyalty.referral;

import io.raksa.loyalty.voucher.core.CodePattern;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The table {@code referral_code}: what members give to their friends. */
@ApplicationScoped
class Codes {

    private static final CodePattern PATTERN = new CodePattern("R-########");

    private final Jdbi jdbi;
    private final SecureRandom random = new SecureRandom();

    Codes(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The member's code, drawn the first time. */
    String of(UUID memberId) {
        Optional<String> code = find(memberId);
        while (code.isEmpty()) {
            draw(memberId);
            code = find(memberId);
        }
        return code.get();
    }

    /** Draws a code; nothing where the member has one, or the one drawn is somebody's. */
    private void draw(UUID memberId) {
        String written = PATTERN.draw(random);
        jdbi.useHandle(handle -> handle.execute(
                "INSERT INTO referral_code (member_id, code, written) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                memberId,
                CodePattern.canonical(written),
                written));
    }

    private Optional<String> find(UUID memberId) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT written FROM referral_code WHERE member_id = :member")
                        .bind("member", memberId)
                        .mapTo(String.class)
                        .findOne());
    }

    /** Whose a code is. */
    Optional<UUID> ownerOf(String code) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT member_id FROM referral_code WHERE code = :code")
                .bind("code", CodePattern.canonical(code))
                .mapTo(UUID.class)
                .findOne());
    }
}
