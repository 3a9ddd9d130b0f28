package io.raksa.feedback.survey;

import io.raksa.platform.problem.ProblemKind;
import io.raksa.platform.problem.Text;

enum SurveyProblem implements ProblemKind {
    ALREADY_ANSWERED(
            409,
            "These questions are answered already",
            "แบบสอบถามนี้ตอบแล้ว",
            "Each invitation can be answered once. Thank you for your answer.",
            "แบบสอบถามแต่ละฉบับตอบได้หนึ่งครั้ง ขอบคุณสำหรับคำตอบของคุณ"),
    PERIOD_INVALID(
            400,
            "The period is not one",
            "ช่วงเวลาไม่ถูกต้อง",
            "Give from, the first day, and to, the day after the last; from comes before to.",
            "โปรดระบุ from เป็นวันแรก และ to เป็นวันถัดจากวันสุดท้าย โดย from ต้องมาก่อน to"),
    SURVEY_EXPIRED(
            410,
            "The time to answer is over",
            "หมดเวลาตอบแบบสอบถามแล้ว",
            "These questions could be answered until {0}.",
            "แบบสอบถามนี้ตอบได้ถึง {0}");

    private final int status;
    private final Text title;
    private final Text detail;

    SurveyProblem(int status, String titleEn, String titleTh, String detailEn, String detailTh) {
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
