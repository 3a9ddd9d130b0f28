package io.raksa.loyalty.imports;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a file tells of. */
@Schema(
        name = "LoyaltyImportKind",
        description =
                "MEMBERS: columns customerId, and where they are known memberNumber (twelve digits with their check digits; drawn where it is"
                        + " absent) and enrolledAt (with its offset, not in the future). BALANCES: columns customerId or memberNumber, points (1 to"
                        + " 1000000000) and key. VOUCHER_CODES: columns code (4 to 40 letters A to Z and digits, dashes between them) and uses (1 where"
                        + " it is absent).")
enum ImportKind {
    MEMBERS,
    BALANCES,
    VOUCHER_CODES
}
