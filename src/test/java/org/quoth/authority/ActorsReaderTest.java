package org.quoth.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quoth.actor.KnownActor;
import org.quoth.actor.KnownActor.KnownRole;
import org.quoth.graphql.RequestException;
import org.quoth.resolve.ActorKind;

class ActorsReaderTest {
    private static final KnownActor VARNOY = new KnownActor("Ilsabet Varnoy", ActorKind.PERSON,
            List.of("Ilse Varnoy", "Varnoy, I."),
            "Q42", List.of(new KnownRole("president", "Estholm"), new KnownRole("poet", null)));

    @Test
    void csvAndJsonSayTheSame() {
        assertThat(ActorsReader.read(ActorsFormat.CSV, """
                name,kind,aliases,wikidataId,roles
                Ilsabet Varnoy,PERSON,"Ilse Varnoy; Varnoy, I.",Q42,president@Estholm; poet
                """)).containsExactly(VARNOY);
        assertThat(ActorsReader.read(ActorsFormat.JSON, """
                [ {"name": "Ilsabet Varnoy", "kind": "PERSON", "aliases": ["Ilse Varnoy", "Varnoy, I."], "wikidataId": "Q42",
                   "roles": [{"role": "president", "organization": "Estholm"}, {"role": "poet"}]} ]
                """)).containsExactly(VARNOY);
    }

    @Test
    void theOrderOfColumnsIsFreeAndOthersMayBeLeftOut() {
        assertThat(ActorsReader.read(ActorsFormat.CSV, "\uFEFFkind,name\nplace,Estholm\n"))
                .containsExactly(new KnownActor("Estholm", ActorKind.PLACE, List.of(), null, List.of()));
    }

    @Test
    void whatIsWrongInCsvIsToldByLineAndColumn() {
        assertThatThrownBy(() -> ActorsReader.read(ActorsFormat.CSV, "name,kind\nEstholm,PLACE\nArven,RIVER\n"))
                .isInstanceOf(RequestException.class).hasMessageContaining("Line 3").hasMessageContaining("RIVER");
    }

    @Test
    void whatIsWrongInJsonIsToldByLineAndColumn() {
        assertThatThrownBy(() -> ActorsReader.read(ActorsFormat.JSON, "[\n  {\"name\": \"Estholm\",\n   \"kind\": 7}]"))
                .isInstanceOf(RequestException.class).hasMessageContaining("Line 3, column 12");
    }

    @Test
    void anActorThatStandsTwiceIsRefused() {
        assertThatThrownBy(() -> ActorsReader.read(ActorsFormat.CSV, "name,kind\nEstholm,PLACE\nESTHOLM,PLACE\n"))
                .isInstanceOf(RequestException.class).hasMessageContaining("Line 3").hasMessageContaining("line 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[", "[1]", "[{}]", "[{\"name\": \"A\"}]", "[{\"name\": \"...\", \"kind\": \"PLACE\"}]",
            "[{\"name\": \"A\", \"kind\": \"PLACE\", \"colour\": \"red\"}]", "[] []",
            "[{\"name\": [\"A\"], \"kind\": \"PLACE\"}]",
            "[{\"name\": \"A\", \"kind\": \"PLACE\", \"wikidataId\": \"42\"}]",
            "[{\"name\": \"A\", \"kind\": \"PLACE\", \"roles\": [{\"organization\": \"B\"}]}]" })
    void whatIsNoListOfActorsIsRefused(String content) {
        assertThatThrownBy(() -> ActorsReader.read(ActorsFormat.JSON, content)).isInstanceOf(RequestException.class)
                .hasMessageStartingWith("Line ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "name\nA\n", "name,kind\nA\n", "name,kind\n,PLACE\n", "name,colour\nA,red\n",
            "name,kind\n\"A,PLACE\n" })
    void whatIsNoTableOfActorsIsRefused(String content) {
        assertThatThrownBy(() -> ActorsReader.read(ActorsFormat.CSV, content)).isInstanceOf(RequestException.class)
                .hasMessageStartingWith("Line ");
    }
}
