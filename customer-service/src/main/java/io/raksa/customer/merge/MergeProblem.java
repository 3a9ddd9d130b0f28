package io.raksa.customer.merge;

import io.raksa.platform.problem.ProblemKind;
import io.raksa.platform.problem.Text;

enum MergeProblem implements ProblemKind {
    MERGE_CUSTOMER_UNKNOWN(
            409,
            "There is no such customer to merge",
            "ไม่พบลูกค้าที่จะรวม",
            "No customer has this id.",
            "ไม่มีลูกค้าที่มีรหัสนี้"),
    MERGE_WITH_ITSELF(
            400,
            "A record cannot be merged with itself",
            "รวมระเบียนกับตัวเองไม่ได้",
            "Survivor and merged record are the same.",
            "ระเบียนหลักและระเบียนที่จะรวมเป็นระเบียนเดียวกัน"),
    MERGE_KINDS_DIFFER(
            409,
            "A person and an organisation are not one customer",
            "บุคคลกับองค์กรรวมเป็นลูกค้ารายเดียวกันไม่ได้",
            "One of the two records is a person, the other an organisation.",
            "ระเบียนหนึ่งเป็นบุคคล อีกระเบียนเป็นองค์กร"),
    MERGE_ALREADY_MERGED(
            409,
            "The record is merged already",
            "ระเบียนนี้ถูกรวมไปแล้ว",
            "This record leads to another profile, mergedInto.",
            "ระเบียนนี้ชี้ไปยังระเบียนหลักอื่นตาม mergedInto แล้ว"),
    MERGE_CUSTOMER_ERASED(
            409,
            "A person was erased",
            "ข้อมูลของบุคคลถูกลบไปแล้ว",
            "One of the records is of a person who was erased; what it was is not known any more.",
            "ระเบียนหนึ่งเป็นของบุคคลที่ถูกลบข้อมูลไปแล้ว จึงไม่ทราบข้อมูลเดิมอีก"),
    MERGE_ALREADY_UNDONE(
            409,
            "The merge was undone already",
            "การรวมนี้ถูกยกเลิกไปแล้ว",
            "The merge was undone before.",
            "การรวมนี้ถูกยกเลิกไปก่อนหน้านี้แล้ว"),
    MERGE_FOLLOWED_BY_ANOTHER(
            409,
            "A later merge stands on this one",
            "มีการรวมภายหลังที่ต่อจากการรวมนี้",
            "One of the records was merged again since; undo that merge, laterMerge, first.",
            "มีการรวมระเบียนนี้อีกครั้งภายหลัง โปรดยกเลิกการรวมตาม laterMerge ก่อน");

    private final int status;
    private final Text title;
    private final Text detail;

    MergeProblem(int status, String titleEn, String titleTh, String detailEn, String detailTh) {
        this.status = status;
        this.title = new Text(titleEn, titleTh);
        this.detail = new Text(detailEn, detailTh);
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public Text title() {
        return title;
    }

    @Override
    public Text detail() {
        return detail;
    }
}
