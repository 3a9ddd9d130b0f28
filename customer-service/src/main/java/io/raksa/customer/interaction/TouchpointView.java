package io.raksa.customer.interaction;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A touch point. */
@Schema(name = "Touchpoint", description = "A step of a consumption chain, at which customers meet us.")
public record TouchpointView(
        @Schema(description = "Names it for ever.", examples = "CHECK_IN", required = true)
        String code,

        @Schema(description = "Counts its changes; also the ETag.", examples = "1", required = true)
        long version,

        @Schema(description = "Of which consumption chain it is a step.", examples = "STAY", required = true)
        String chain,

        @Schema(description = "Where in the chain, from the beginning.", examples = "40", required = true)
        int place,

        @Schema(description = "Its name in Thai.", examples = "เช็คอิน", required = true)
        String nameTh,

        @Schema(description = "Its name in English.", examples = "Check in", required = true)
        String nameEn,

        @Schema(description = "Whether it is no longer met.", examples = "false", required = true)
        boolean retired) {

    static TouchpointView of(DefineTouchpointRequest request) {
        return new TouchpointView(
                request.code(), 1, request.chain(), request.place(), request.nameTh(), request.nameEn(), false);
    }

    TouchpointView changed(ChangeTouchpointRequest change) {
        return new TouchpointView(
                code,
                version + 1,
                chain,
                change.place() == null ? place : change.place(),
                change.nameTh() == null ? nameTh : change.nameTh(),
                change.nameEn() == null ? nameEn : change.nameEn(),
                change.retired() == null ? retired : change.retired());
    }
}
