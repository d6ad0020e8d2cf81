package org.quoth.resolve;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Walks of life of which one person hardly has two, and the fields that some of them have, of which one person hardly has two
 * either: by them two people of one name are told apart.
 */
public enum Calling {
    OFFICE(field("", "president", "vice-president", "premier", "chancellor", "senator", "congressman", "congresswoman",
            "lawmaker", "legislator", "governor", "mayor", "minister", "mp", "mep", "councillor", "councilman", "councilwoman",
            "alderman", "ambassador", "taoiseach")),
    SPORT(field("", "defender", "skipper"),
            field("football", "striker", "midfielder", "goalkeeper", "footballer"),
            field("gridiron", "quarterback"), field("cricket", "batsman", "bowler", "cricketer"),
            field("golf", "golfer"), field("athletics", "sprinter"), field("boxing", "boxer"),
            field("swimming", "swimmer"), field("cycling", "cyclist")),
    ARTS(field("", "novelist", "poet", "actor", "actress", "singer", "musician", "rapper", "filmmaker", "painter", "sculptor")),
    SCIENCE(field("", "professor", "lecturer", "chemist"),
            field("life", "biologist", "epidemiologist", "virologist", "surgeon", "physician", "nurse"),
            field("physics", "physicist"), field("society", "psychologist", "sociologist")),
    FAITH(field("christian", "pope", "cardinal", "archbishop", "bishop", "priest"), field("jewish", "rabbi"),
            field("muslim", "imam", "ayatollah")),
    TRADE(field("", "driver"), field("farm", "farmer"), field("flying", "pilot"), field("school", "headteacher", "headmaster"),
            field("fire", "firefighter"), field("police", "policeman", "policewoman", "constable"),
            field("library", "librarian"), field("fishing", "fisherman"), field("kitchen", "baker", "chef"),
            field("wood", "carpenter"));

    /** For each noun its field; blank where it fits several. */
    private final Map<String, String> fields = new HashMap<>();

    @SafeVarargs
    Calling(Map<String, String>... fields) {
        Arrays.stream(fields).forEach(this.fields::putAll);
    }

    private static Map<String, String> field(String name, String... heads) {
        Map<String, String> field = new HashMap<>();
        Arrays.stream(heads).forEach(head -> field.put(head, name));
        return field;
    }

    /** The calling that a noun of a role tells; null where it tells none. */
    static Calling of(String head) {
        return Arrays.stream(values()).filter(calling -> calling.fields.containsKey(head)).findFirst().orElse(null);
    }

    /** The field of the calling that the noun tells; null where it fits several. */
    String field(String head) {
        String field = fields.getOrDefault(head, "");
        return field.isEmpty() ? null : field;
    }
}
