package io.raksa.customer.indices;

/**
 * What customers did lately, and before.
 *
 * @param customers who bought at least once by now
 * @param compared of them, who have a past that is long enough to compare with
 * @param lately purchase days of the compared, within the window
 * @param asBefore purchase days that these would have had if each had gone on as in the own past
 * @param referrals customers who came on the word of these
 * @param referralsThatBought of them, who bought
 * @param recommendations that were recorded of these
 */
record Deeds(
        long customers,
        long compared,
        long lately,
        double asBefore,
        long referrals,
        long referralsThatBought,
        long recommendations) {}
