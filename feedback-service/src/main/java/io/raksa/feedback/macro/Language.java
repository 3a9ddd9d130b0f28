package io.raksa.feedback.macro;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** In which language a macro speaks. */
@Schema(name = "MacroLanguage", description = "In which language a macro speaks.")
enum Language {
    EN,
    TH
}
