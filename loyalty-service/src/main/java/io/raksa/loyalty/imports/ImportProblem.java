package io.raksa.loyalty.imports;

import io.raksa.platform.problem.ProblemKind;
import io.raksa.platform.problem.Text;

/** What is refused about imports. */
enum ImportProblem implements ProblemKind {
    IMPORT_PLAN_UNFIT(
            400,
            "The plan does not fit what the file tells of",
            "แผนนำเข้าไม่ตรงกับชนิดของไฟล์",
            "VOUCHER_CODES has offerId and no programme, and nothing else has offerId; only BALANCES has validMonths, only"
                    + " MEMBERS renumber.",
            "VOUCHER_CODES ต้องมี offerId และไม่มี programme อย่างอื่นต้องไม่มี offerId มีเฉพาะ BALANCES ที่ระบุ validMonths ได้"
                    + " และเฉพาะ MEMBERS ที่ระบุ renumber ได้"),
    IMPORT_HAS_ITS_FILE(
            409,
            "The import has its file",
            "มีไฟล์แล้ว",
            "Each import takes one file.",
            "การนำเข้าหนึ่งครั้งรับได้หนึ่งไฟล์"),
    IMPORT_NOT_DONE(
            409,
            "The import is not done",
            "การนำเข้ายังไม่เสร็จ",
            "What is still to be worked off cannot be reversed.",
            "การนำเข้าที่ยังไม่เสร็จย้อนกลับไม่ได้"),
    IMPORT_BROUGHT_NOTHING(
            409,
            "The import brought nothing",
            "การนำเข้านี้ไม่ได้เก็บสิ่งใด",
            "It was a dry run: nothing was kept of it.",
            "เป็นการทดลองนำเข้า จึงไม่มีสิ่งใดถูกจัดเก็บ");

    private final int status;
    private final Text title;
    private final Text detail;

    ImportProblem(int status, String titleEn, String titleTh, String detailEn, String detailTh) {
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
