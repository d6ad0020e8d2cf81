package org.quoth.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BodiesAndPlacesTest {
    @Test
    void acronymStandsForItsBody() {
        Actors actors = Actors.in("The National Harbour Council (NHC) met. The NHC agreed, and the N.H.C. voted.");
        assertThat(actors.named("National Harbour Council").mentions()).hasSize(4);
        assertThat(actors.kindOf("National Harbour Council")).isEqualTo(ActorKind.ORGANIZATION);
    }

    @Test
    void bodiesNamesGoOnBehindOf() {
        Actors actors = Actors.in("The Ministry of Fisheries and Harbours sued the University of Eastmoor on Monday.");
        assertThat(actors.names()).containsExactly("Ministry of Fisheries and Harbours", "University of Eastmoor");
    }

    @Test
    void companyIsNamedAgainWithoutItsForm() {
        Actors actors = Actors.in("Dorrit Shipping Ltd. sank. Then Dorrit Shipping rose.");
        assertThat(actors.names()).containsExactly("Dorrit Shipping Ltd.");
    }

    @Test
    void companyAndItPointToTheOnlyBodySpokenOf() {
        Actors actors = Actors.in("Dorrit Shipping Ltd. sank a ferry on Monday. The company denied it. “No,” it said.");
        assertThat(actors.mentionsOf("Dorrit Shipping Ltd.")).containsExactly("Dorrit Shipping Ltd.", "The company", "it");
    }

    @Test
    void companyIsNobodysWhereTwoAreSpokenOf() {
        Actors actors = Actors.in("Dorrit Shipping Ltd. and Valmor Lines Ltd. quarrelled. The company gave in.");
        assertThat(actors.all()).allSatisfy(a -> assertThat(a.mentions()).hasSize(1));
    }

    @Test
    void ordinaryItIsNoActor() {
        assertThat(Actors.in("Dorrit Shipping Ltd. sank. It rained.").mentionsOf("Dorrit Shipping Ltd."))
                .containsExactly("Dorrit Shipping Ltd.");
    }

    @Test
    void shortNameOfTwoBodiesIsNeithers() {
        Actors actors = Actors.in("The Eastmoor Gazette and the Westmoor Gazette agreed. The Gazette denied it.");
        assertThat(actors.names()).contains("Eastmoor Gazette", "Westmoor Gazette", "Gazette");
    }

    @Test
    void countryIsOneUnderAllItsNames() {
        Actors actors = Actors.in("The United States agreed. The US paid. U.S. officials left for the UK. Britain paid too.");
        assertThat(actors.mentionsOf("United States")).containsExactly("United States", "US", "U.S.");
        assertThat(actors.mentionsOf("United Kingdom")).containsExactly("UK", "Britain");
        assertThat(actors.kindOf("United States")).isEqualTo(ActorKind.PLACE);
    }

    @Test
    void settledSeatStandsForTheCountry() {
        assertThat(Actors.in("Russia denied it. The Kremlin said nothing more.").mentionsOf("Russia")).containsExactly("Russia",
                "Kremlin");
    }

    @Test
    void placeInTheNameOfABodyIsNoPlace() {
        Actors actors = Actors.in("The Bank of England cut rates.");
        assertThat(actors.names()).containsExactly("Bank of England");
    }

    @Test
    void placeNameCanBeASurname() {
        Actors actors = Actors.in("Harriet London spoke in London. London said she would stay.");
        assertThat(actors.mentionsOf("Harriet London")).containsExactly("Harriet London", "London", "she");
        assertThat(actors.mentionsOf("London")).containsExactly("London");
    }

    @Test
    void peoplesAndDaysAreNoActors() {
        assertThat(Actors.in("The French and the Dutch met on Tuesday. It was the first Christmas since.").names()).isEmpty();
    }

    @Test
    void placeBeforeATitleIsItsOwnActor() {
        Actors actors = Actors.in("London Mayor Piers Hallam objected.");
        assertThat(actors.roleOf("Piers Hallam")).isEqualTo("Mayor");
        assertThat(actors.names()).contains("London");
    }

    @Test
    void companyGoesOnMeaningTheSameBodyThoughAPaperAsked() {
        Actors actors = Actors
                .in("""
                        Dorrit Shipping Ltd. sank a ferry on Monday. The company denied it.
                        Nobody spoke. It rained. In an interview with the Herald, a captain told more. The company said he was drunk.""");
        assertThat(actors.mentionsOf("Dorrit Shipping Ltd.")).containsExactly("Dorrit Shipping Ltd.", "The company",
                "The company");
    }

    @Test
    void houseOfAPresidentIsNoCompany() {
        assertThat(Actors.in("The White House was silent. The company gave in.").mentionsOf("White House"))
                .doesNotContain("The company");
    }
}
