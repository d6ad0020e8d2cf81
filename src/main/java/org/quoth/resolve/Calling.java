package org.quoth.resolve;

import java.util.Arrays;
import java.util.Set;

/** Walks of life of which one person hardly has two: by them two people of one name are told apart. */
public enum Calling {
    OFFICE("president", "vice-president", "premier", "chancellor", "senator", "congressman", "congresswoman", "lawmaker",
            "legislator", "governor", "mayor", "minister", "mp", "mep", "councillor", "councilman", "councilwoman", "alderman",
            "ambassador", "taoiseach"),
    SPORT("striker", "midfielder", "defender", "goalkeeper", "quarterback", "batsman", "bowler", "cricketer", "footballer",
            "golfer", "sprinter", "boxer", "swimmer", "cyclist", "skipper"),
    ARTS("novelist", "poet", "actor", "actress", "singer", "musician", "rapper", "filmmaker", "painter", "sculptor"),
    SCIENCE("professor", "lecturer", "biologist", "physicist", "chemist", "epidemiologist", "virologist", "psychologist",
            "sociologist", "surgeon", "physician", "nurse"),
    FAITH("pope", "cardinal", "archbishop", "bishop", "priest", "rabbi", "imam", "ayatollah"),
    TRADE("farmer", "pilot", "headteacher", "headmaster", "firefighter", "policeman", "policewoman", "constable", "librarian",
            "fisherman", "baker", "carpenter", "driver", "chef");

    private final Set<String> heads;

    Calling(String... heads) {
        this.heads = Set.of(heads);
    }

    /** The calling that a noun of a role tells; null where it tells none. */
    static Calling of(String head) {
        return Arrays.stream(values()).filter(calling -> calling.heads.contains(head)).findFirst().orElse(null);
    }
}
