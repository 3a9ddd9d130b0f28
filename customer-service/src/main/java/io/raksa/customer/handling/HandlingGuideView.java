package io.raksa.customer.handling;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A guide. */
@Schema(name = "HandlingGuide", description = "How to treat customers of a kind.")
public record HandlingGuideView(
        @Schema(description = "Names it for ever.", examples = "DECIDES_SLOWLY", required = true)
        String code,

        @Schema(description = "Counts its changes; also the ETag.", examples = "1", required = true)
        long version,

        @Schema(description = "The kind of customer, in Thai.", examples = "ตัดสินใจช้า", required = true)
        String nameTh,

        @Schema(description = "The kind of customer, in English.", examples = "Decides slowly", required = true)
        String nameEn,

        @Schema(description = "What to do, in Thai.", examples = "ใจเย็น อธิบายให้ครบ", required = true)
        String adviceTh,

        @Schema(
                description = "What to do, in English.",
                examples = "Have patience and explain; do not press.",
                required = true)
        String adviceEn,

        @Schema(
                description = "Whether it is given to nobody any more; those who have it keep it.",
                examples = "false",
                required = true)
        boolean retired) {

    static HandlingGuideView of(DefineHandlingGuideRequest request) {
        return new HandlingGuideView(
                request.code(), 1, request.nameTh(), request.nameEn(), request.adviceTh(), request.adviceEn(), false);
    }

    HandlingGuideView changed(ChangeHandlingGuideRequest change) {
        return new HandlingGuideView(
                code,
                version + 1,
                change.nameTh() == null ? nameTh : change.nameTh(),
                change.nameEn() == null ? nameEn : change.nameEn(),
                change.adviceTh() == null ? adviceTh : change.adviceTh(),
                change.adviceEn() == null ? adviceEn : change.adviceEn(),
                change.retired() == null ? retired : change.retired());
    }
}
