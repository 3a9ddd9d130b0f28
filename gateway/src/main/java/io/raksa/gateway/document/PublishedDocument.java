package io.raksa.gateway.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.vertx.core.buffer.Buffer;
import jakarta.ws.rs.core.EntityTag;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** A document in both its forms, each with the tag that changes when it does; the same at every replica. */
record PublishedDocument(Form json, Form yaml) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectMapper YAML = new YAMLMapper();

    /** A document as it is sent. */
    record Form(Buffer content, EntityTag tag) {

        private static Form of(ObjectNode document, ObjectMapper mapper) {
            try {
                byte[] content = mapper.writeValueAsBytes(document);
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
                return new Form(
                        Buffer.buffer(content),
                        new EntityTag(Base64.getUrlEncoder().withoutPadding().encodeToString(digest)));
            } catch (JsonProcessingException | NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    static PublishedDocument of(ObjectNode document) {
        return new PublishedDocument(Form.of(document, JSON), Form.of(document, YAML));
    }
}
