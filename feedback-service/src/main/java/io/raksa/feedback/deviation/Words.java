package io.raksa.feedback.deviation;

import io.raksa.feedback.wording.Wording;

/** What staff are told of a second failure. */
final class Words {

    private Words() {}

    static Wording why(FirstFailure first) {
        return new Wording(
                "Second failure of the same kind: the customer complained of it %,d days before (complaint %s, rule %d)."
                        .formatted(first.days(), first.complaintId(), first.ruleVersion()),
                "ผิดพลาดแบบเดิมซ้ำ: ลูกค้าเคยร้องเรียนเรื่องนี้เมื่อ %,d วันก่อน (เรื่อง %s กฎข้อ %d)"
                        .formatted(first.days(), first.complaintId(), first.ruleVersion()));
    }
}
