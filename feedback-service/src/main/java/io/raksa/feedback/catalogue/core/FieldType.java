package io.raksa.feedback.catalogue.core;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is answered in a field. */
@Schema(
        name = "CatalogueFieldType",
        description =
                "TEXT: a string; NUMBER: a JSON number; DATE: a string such as \"2026-01-31\"; CHOICE: one of the choices, a string;"
                        + " BOOLEAN: true or false.")
public enum FieldType {
    TEXT,
    NUMBER,
    DATE,
    CHOICE,
    BOOLEAN
}
