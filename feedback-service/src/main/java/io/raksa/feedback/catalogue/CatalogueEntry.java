package io.raksa.feedback.catalogue;

import io.raksa.feedback.complaint.core.Category;
import java.time.Instant;

/** What is asked about a category from this version on. */
record CatalogueEntry(Category category, long version, CatalogueForm form, Instant changedAt) {}
