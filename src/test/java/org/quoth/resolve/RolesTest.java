package org.quoth.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class RolesTest {
    @Test
    void roleBehindThePossessorOfACountry() {
        Actors actors = Actors.in("“No basis,” Norway’s foreign minister, Sigrid Aldane, said on Friday.");
        assertThat(actors.roleOf("Sigrid Aldane")).isEqualTo("foreign minister");
        assertThat(actors.mentionsOf("Sigrid Aldane")).containsExactly("Norway’s foreign minister", "Sigrid Aldane");
    }

    @Test
    void aRoleStandsInApposition() {
        Actors actors = Actors.in("Piers Hallam, a spokesman for the Ferry Workers Union, denied it.");
        assertThat(actors.roleOf("Piers Hallam")).isEqualTo("spokesman for the Ferry Workers Union");
        assertThat(actors.kindOf("Ferry Workers Union")).isEqualTo(ActorKind.ORGANIZATION);
    }

    @Test
    void roleBeforeTheNameWithItsOrganisation() {
        Actors actors = Actors
                .in("The spokesman for the National Harbour Council, Piers Hallam, denied it. “Nonsense,” Mr Hallam said.");
        assertThat(actors.roleOf("Piers Hallam")).isEqualTo("spokesman for the National Harbour Council");
        assertThat(actors.mentionsOf("Piers Hallam")).contains("Mr Hallam");
    }

    @Test
    void ageStandsBetweenNameAndRole() {
        assertThat(Actors.in("Rosa Fennimore, 61, a retired teacher, disagreed.").roleOf("Rosa Fennimore"))
                .isEqualTo("retired teacher");
    }

    @Test
    void anAgeIsWhatStandsBesideANameAndNothingElse() {
        assertThat(Actors.in("Rosa Fennimore, 61, disagreed.").named("Rosa Fennimore").age()).isEqualTo(61);
        assertThat(Actors.in("The 24-year-old Rosa Fennimore disagreed.").named("Rosa Fennimore").age()).isEqualTo(24);
        for (String none : List.of("Rosa Fennimore, 12 others and a dog left.", "Rosa Fennimore, 2016, was a painting.",
                "Rosa Fennimore disagreed, 61 to 12.", "Rosa Fennimore, 61.")) {
            assertThat(Actors.in(none).named("Rosa Fennimore").age()).as(none).isNull();
        }
    }

    @Test
    void formerRoleIsKeptAsWorded() {
        assertThat(Actors.in("They met former Vice President Joan Arkwright.").roleOf("Joan Arkwright"))
                .isEqualTo("former Vice President");
    }

    @Test
    void roleOfACountryBeforeTheName() {
        Actors actors = Actors.in("President of Peru Ramon Ibarrola spoke. Ibarrola said he would stay.");
        assertThat(actors.roleOf("Ramon Ibarrola")).isEqualTo("President of Peru");
        assertThat(actors.kindOf("Peru")).isEqualTo(ActorKind.PLACE);
    }

    @Test
    void descriptionPointsToTheHolderOfTheRole() {
        Actors actors = Actors.in("""
                Prime Minister Edda Lindqvar met the Polish president, Marek Zolnierski, in Warsaw.
                The prime minister was firm. The Polish leader smiled.""");
        assertThat(actors.mentionsOf("Edda Lindqvar")).contains("The prime minister");
        assertThat(actors.mentionsOf("Marek Zolnierski")).contains("the Polish president", "The Polish leader");
    }

    @Test
    void descriptionOfAnotherOfficeIsNobodys() {
        Actors actors = Actors.in("Prime Minister Edda Lindqvar met reporters. The foreign minister stayed away.");
        assertThat(actors.mentionsOf("Edda Lindqvar")).containsExactly("Prime Minister Edda Lindqvar");
    }

    @Test
    void indefiniteDescriptionIsNobodys() {
        Actors actors = Actors.in("President Oskar Brandell resigned. A president has to listen.");
        assertThat(actors.named("Oskar Brandell").mentions()).hasSize(1);
    }

    @Test
    void possessorInsideAnAppositionIsNotTheNamedOne() {
        Actors actors = Actors
                .in("President Oskar Brandell fired Tom Wexley, the president’s first adviser. The president was angry.");
        assertThat(actors.mentionsOf("Oskar Brandell")).contains("The president");
        assertThat(actors.roleOf("Tom Wexley")).isEqualTo("first adviser");
    }

    @Test
    void officeIsNotItsHolder() {
        Actors actors = Actors.in("President Oskar Brandell resigned as President on Monday.");
        assertThat(actors.named("Oskar Brandell").mentions()).hasSize(1);
    }

    @Test
    void relativesAreNoRole() {
        assertThat(Actors.in("His daughter Rosa Fennimore agreed.").roleOf("Rosa Fennimore")).isNull();
    }

    @Test
    void onlyDescribedIsNoActor() {
        assertThat(Actors.in("The spokesman declined to comment. The company agreed.").names()).isEmpty();
    }

    @Test
    void descriptionThatSpeaksIsTheOnePersonOfTheSentenceBeforeOfWhomNoOfficeIsKnown() {
        String before = "Edda Lindqvar admitted that she had been too gloomy. ";
        assertThat(Actors.in(before + "The foreign minister said the talks went on.").mentionsOf("Edda Lindqvar"))
                .contains("The foreign minister");
        assertThat(Actors.in(before + "The foreign minister stayed away.").mentionsOf("Edda Lindqvar"))
                .doesNotContain("The foreign minister");
        assertThat(Actors.in("President " + before + "The foreign minister said nothing.").mentionsOf("Edda Lindqvar"))
                .doesNotContain("The foreign minister");
        assertThat(
                Actors.in("Tom Wexley saw that " + before + "The foreign minister said nothing.").mentionsOf("Edda Lindqvar"))
                .doesNotContain("The foreign minister");
    }

    @Test
    void theUnionIsTheOneBodyWithThatWordInItsNameHoweverFarBack() {
        String far = " It rained. The barges lay still. Nobody came. ";
        assertThat(Actors.in("The Union of River Workers went on strike." + far + "The union rejected the offer.")
                .mentionsOf("Union of River Workers")).contains("The union");
        assertThat(Actors.in("The Union of River Workers and the Eastmoor Teachers Union went on strike." + far
                + "The union rejected the offer.").mentionsOf("Union of River Workers")).doesNotContain("The union");
    }

    @Test
    void anOwnedOfficeBeforeANameIsItsBearers() {
        assertThat(Actors.in("The mill was old, said its director, Tom Wexley.").roleOf("Tom Wexley")).isEqualTo("director");
    }

    @Test
    void whoeverIsNamedBehindARoleOrARelativeIsAPerson() {
        Actors actors = Actors.in("Her editor, Wanjiru Tollef, laughed. His mother, Nasreen, left.");
        assertThat(actors.kindOf("Wanjiru Tollef")).isEqualTo(ActorKind.PERSON);
        assertThat(actors.kindOf("Nasreen")).isEqualTo(ActorKind.PERSON);
    }

    @Test
    void lettersBehindANameMakeNoBodyOfIt() {
        assertThat(Actors.in("Simon Tollef KC objected.").kindOf("Simon Tollef KC")).isEqualTo(ActorKind.PERSON);
    }
}
