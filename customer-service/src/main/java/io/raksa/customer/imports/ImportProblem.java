package io.raksa.customer.imports;

import io.raksa.platform.problem.ProblemKind;
import io.raksa.platform.problem.Text;

enum ImportProblem implements ProblemKind {
    IMPORT_HAS_ITS_FILE(
            409,
            "The import has its file",
            "มีไฟล์แล้ว",
            "Each import takes one file.",
            "การนำเข้าหนึ่งครั้งรับได้หนึ่งไฟล์"),
    CUSTOMER_SYSTEM_MISPLACED(
            400,
            "The customers' system is missing or misplaced",
            "ระบุระบบของรหัสลูกค้าไม่ถูกต้อง",
            "customerSystem is needed for EXTERNAL and absent for any other customerType.",
            "customerSystem ต้องมีเมื่อ customerType เป็น EXTERNAL และต้องไม่มีในกรณีอื่น"),
    IDENTIFIER_SYSTEM_MISPLACED(
            400,
            "The system of an identifier column is missing or misplaced",
            "ระบุระบบของคอลัมน์รหัสไม่ถูกต้อง",
            "system is needed for EXTERNAL and absent for any other type.",
            "system ต้องมีเมื่อ type เป็น EXTERNAL และต้องไม่มีในกรณีอื่น"),
    MATCH_BY_UNKNOWN(
            400,
            "No such identifier column",
            "ไม่มีคอลัมน์รหัสนี้",
            "matchBy is to name a column of columns.identifiers.",
            "matchBy ต้องเป็นคอลัมน์หนึ่งใน columns.identifiers"),
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
            "เป็นการทดลองนำเข้า จึงไม่มีสิ่งใดถูกจัดเก็บ"),
    CURRENCY_UNKNOWN(400, "No such currency", "ไม่รู้จักสกุลเงิน", "{0} is no currency.", "{0} ไม่ใช่สกุลเงิน");

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
