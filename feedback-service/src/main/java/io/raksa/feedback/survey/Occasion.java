package io.raksa.feedback.survey;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** After what customers are asked. */
@Schema(name = "SurveyOccasion", description = "RESOLUTION: a complaint was resolved; PURCHASE: the customer bought.")
public enum Occasion {
    RESOLUTION,
    PURCHASE
}
