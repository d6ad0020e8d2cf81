package org.quoth.it;

import static org.quoth.support.Graph.answer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Every field that can be reached from the lists at the top without an argument, as the service tells its schema. */
final class WholeSchema {
    private static final String INTROSPECTION = """
            { __schema { types { kind name fields {
              name args { name type { kind } } type { kind name ofType { kind name ofType { kind name ofType { kind name } } } }
            } } } }""";

    private final Map<String, List<Field>> fields = new LinkedHashMap<>();
    /** How each type is reached: the fields, from the top. */
    private final Map<String, List<String>> paths = new LinkedHashMap<>();

    private record Field(String name, boolean isList, boolean needsArguments, String type, String kind) {
        String text() {
            return isList ? name + "(first: 3)" : name;
        }

        String selected() {
            return kind.equals("SCALAR") || kind.equals("ENUM") ? name : text() + " { __typename }";
        }
    }

    WholeSchema() {
        for (Map<String, ?> type : answer(INTROSPECTION, Map.of()).<Map<String, ?>>getList("data.__schema.types")) {
            if ("OBJECT".equals(type.get("kind")) && !((String) type.get("name")).startsWith("_")) {
                fields.put((String) type.get("name"), maps(type.get("fields")).stream().map(WholeSchema::field).toList());
            }
        }
        Deque<String> open = new ArrayDeque<>();
        fields.get("Query").stream().filter(field -> field.isList() || field.name().equals("accessKeys"))
                .forEach(field -> reach(field, List.of(), open));
        while (!open.isEmpty()) {
            String type = open.remove();
            fields.get(type).stream().filter(field -> !field.needsArguments() && fields.containsKey(field.type()))
                    .forEach(field -> reach(field, paths.get(type), open));
        }
    }

    private void reach(Field field, List<String> from, Deque<String> open) {
        if (!paths.containsKey(field.type())) {
            List<String> path = new ArrayList<>(from);
            path.add(field.text());
            paths.put(field.type(), path);
            open.add(field.type());
        }
    }

    Set<String> types() {
        return paths.keySet();
    }

    /** One query a type, which asks each of its fields. */
    List<String> queries() {
        return paths.entrySet().stream().map(path -> "{ " + String.join(" { ", path.getValue()) + " { "
                + fields.get(path.getKey()).stream().filter(field -> !field.needsArguments()).map(Field::selected)
                        .collect(Collectors.joining(" "))
                + " }".repeat(path.getValue().size() + 1)).toList();
    }

    private static Field field(Map<String, ?> field) {
        List<Map<String, ?>> arguments = maps(field.get("args"));
        Map<String, ?> type = map(field.get("type"));
        while (type.get("ofType") != null) {
            type = map(type.get("ofType"));
        }
        return new Field((String) field.get("name"), arguments.stream().anyMatch(a -> a.get("name").equals("first")),
                arguments.stream().anyMatch(argument -> map(argument.get("type")).get("kind").equals("NON_NULL")),
                (String) type.get("name"), (String) type.get("kind"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, ?> map(Object value) {
        return (Map<String, ?>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, ?>> maps(Object value) {
        return (List<Map<String, ?>>) value;
    }
}
