package org.quoth.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.quoth.actor.KnownName.Row;
import org.quoth.actor.KnownName.Sort;
import org.quoth.resolve.ActorKind;
import org.quoth.resolve.PersonNames;

class PartitionTest {
    private static final PersonNames PERSONS = new PersonNames();

    @Test
    void nicknamesInitialsAndMiddleNamesThatAgreeAreOnePerson() {
        assertThat(persons("bill tarn", "william tarn", "william o tarn", "william osric tarn")).hasSize(1);
    }

    @Test
    void twoMiddleNamesAreTwoAndWhoHasNoneIsNeither() {
        assertThat(persons("james velk", "james orrin velk", "james o velk", "james tobias velk"))
                .containsExactlyInAnyOrder(Set.of("james velk"), Set.of("james orrin velk", "james o velk"),
                        Set.of("james tobias velk"));
    }

    @Test
    void callingsThatHardlyGoTogetherAreTwo() {
        assertThat(persons("john hale/OFFICE", "john hale/SPORT", "john hale")).hasSize(3);
    }

    @Test
    void whomAnArticleShowsInBothCallingsIsOne() {
        assertThat(persons("john hale/OFFICE", "john hale/SPORT", "john hale", "john hale/OFFICE SPORT")).hasSize(1);
    }

    @Test
    void callingsThatAreKnownToBeOnePersonsAreOne() {
        assertThat(persons(List.of(List.of("OFFICE", "SPORT")), Map.of(), "john hale/OFFICE", "john hale/SPORT")).hasSize(1);
    }

    @Test
    void onePostInTwoPlacesIsTwoPeoples() {
        assertThat(persons("john hale/OFFICE mayor@lenk", "john hale/OFFICE mayor@brill", "john hale")).hasSize(3);
        assertThat(persons("john hale/OFFICE sheriff@lenk_county", "john hale/OFFICE sheriff@brill_county")).hasSize(2);
        assertThat(persons("john hale/OFFICE mayor@lenk", "john hale/OFFICE mayor@greater_lenk", "john hale")).hasSize(1);
        assertThat(persons("john hale/OFFICE mayor@lenk", "john hale/OFFICE governor@brill", "john hale/OFFICE")).hasSize(1);
    }

    @Test
    void twoFieldsOfOneCallingAreTwoPeoples() {
        assertThat(persons("john hale/SPORT SPORT@football", "john hale/SPORT SPORT@golf", "john hale")).hasSize(3);
        assertThat(persons("john hale/SPORT SPORT@football", "john hale/SPORT")).hasSize(1);
        assertThat(persons(List.of(List.of("SPORT@football", "SPORT@golf")), Map.of(), "john hale/SPORT SPORT@football",
                "john hale/SPORT SPORT@golf")).hasSize(1);
    }

    @Test
    void twoYearsOfBirthAreTwoPeoples() {
        assertThat(persons("john hale/born@1951", "john hale/born@1987", "john hale")).hasSize(3);
        assertThat(persons("john hale/born@1986", "john hale/born@1987", "john hale/OFFICE", "john hale")).hasSize(1);
        assertThat(persons("john hale/OFFICE born@1951", "john hale/OFFICE", "john hale/SPORT born@1987"))
                .contains(Set.of("john hale/OFFICE born@1951", "john hale/OFFICE"));
    }

    @Test
    void aPostAndAFieldAreNotComparedWithEachOther() {
        assertThat(persons("john hale/OFFICE SPORT SPORT@golf mayor@lenk", "john hale/OFFICE SPORT SPORT@golf mayor@brill"))
                .hasSize(2);
    }

    @Test
    void unlessAnArticleOrAnAcquaintanceTellsOtherwise() {
        assertThat(persons("john hale/OFFICE mayor@lenk", "john hale/OFFICE mayor@brill",
                "john hale/OFFICE mayor@brill mayor@lenk")).hasSize(1);
        assertThat(persons(List.of(List.of("mayor@brill", "mayor@lenk")), Map.of(), "john hale/OFFICE mayor@lenk",
                "john hale/OFFICE mayor@brill")).hasSize(1);
    }

    @Test
    void whatAPersonSaysGoesBeforeWhatNamesTell() {
        assertThat(persons(List.of(), Map.of("bill tarn", 1L, "william tarn", 2L), "bill tarn", "william tarn")).hasSize(2);
        assertThat(persons(List.of(), Map.of("john hale", 1L), "john hale/OFFICE", "john hale/SPORT")).hasSize(1);
    }

    @RepeatedTest(20)
    void theOrderOfTheNamesDoesNotMatter() {
        Random random = new Random();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            names.add("james " + List.of("", "orrin ", "o ", "tobias ", "orrin t ").get(random.nextInt(5)) + "velk"
                    + List.of("", "/OFFICE", "/SPORT", "/ARTS", "/ARTS SPORT", "/OFFICE mayor@lenk", "/OFFICE mayor@brill",
                            "/SPORT SPORT@golf", "/SPORT SPORT@boxing born@1950", "/born@1951", "/born@1980")
                            .get(random.nextInt(11)));
        }
        Set<Set<String>> once = persons(names.toArray(String[]::new));
        Collections.shuffle(names, random);
        assertThat(persons(names.toArray(String[]::new))).isEqualTo(once);
    }

    private static Set<Set<String>> persons(String... names) {
        return persons(List.of(), Map.of(), names);
    }

    private static Set<Set<String>> persons(List<List<String>> ties, Map<String, Long> given, String... names) {
        List<Row> rows = Stream.of(names).distinct().map(name -> name.split("/"))
                .map(name -> new Row(name.hashCode(), new KnownName(ActorKind.PERSON, Sort.NAME, name[0],
                        name.length > 1 ? name[1] : "", PERSONS.read(name[0]).base()), null, false))
                .toList();
        return Partition.of(PERSONS, rows, ties, given).stream()
                .map(group -> group.stream()
                        .map(row -> row.known().name() + (row.known().callings().isEmpty() ? "" : "/" + row.known().callings()))
                        .collect(Collectors.toSet()))
                .collect(Collectors.toSet());
    }
}
