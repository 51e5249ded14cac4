// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability.datapackage;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quadrille.portability.datapackage.PackageWriter.Entry;
import io.quadrille.portability.datapackage.StreamTable.Column;
import io.quadrille.tenantadmin.api.device.Stream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** The {@code datapackage.json} of a package (https://datapackage.org, version 2.0). */
public final class Descriptor {

    private static final String PROFILE = "https://datapackage.org/profiles/2.0/";

    private final ObjectMapper json;
    private final ObjectNode root;
    private final ArrayNode resources;

    /**
     * @param json writes it
     * @param name of the package, lower-case letters, digits, dot, dash, underscore
     * @param title for people
     * @param description for people
     * @param created when
     */
    public Descriptor(ObjectMapper json, String name, String title, String description, Instant created) {
        this.json = json;
        this.root = json.createObjectNode()
                .put("$schema", PROFILE + "datapackage.json")
                .put("name", name)
                .put("title", title)
                .put("description", description)
                .put("created", created.toString());
        this.resources = root.putArray("resources");
    }

    /** Adds a stream's table. */
    public void table(Stream stream, Entry entry, long rows) {
        ObjectNode resource = resource(
                "stream-" + stream.name().toLowerCase(Locale.ROOT),
                stream.title().en(),
                entry);
        resource.put("type", "table");
        resource.put("format", "csv").put("mediatype", "text/csv").put("rowCount", rows);
        resource.put("category", stream.category());
        ObjectNode schema = resource.putObject("schema").put("$schema", PROFILE + "tableschema.json");
        ArrayNode fields = schema.putArray("fields");
        new StreamTable(stream).columns().forEach(column -> field(fields, column));
        schema.putArray("primaryKey").add("time");
    }

    /** Adds a JSON file. */
    public void document(String name, String title, Entry entry) {
        resource(name, title, entry).put("format", "json").put("mediatype", "application/json");
    }

    /** The whole as JSON. */
    public byte[] bytes() throws IOException {
        return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
    }

    private ObjectNode resource(String name, String title, Entry entry) {
        return resources
                .addObject()
                .put("name", name)
                .put("path", entry.path())
                .put("title", title)
                .put("encoding", "utf-8")
                .put("bytes", entry.bytes())
                .put("hash", "sha256:" + entry.sha256());
    }

    private static void field(ArrayNode fields, Column column) {
        ObjectNode field = fields.addObject()
                .put("name", column.name())
                .put("type", column.type())
                .put("title", column.title());
        if (!column.unit().isEmpty()) {
            field.put("unit", column.unit());
        }
        if (List.of("time", "received_at").contains(column.name())) {
            field.putObject("constraints").put("required", true);
        }
    }
}
