package org.quoth.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PronounsTest {
    @Test
    void pronounsFollowGender() {
        Actors actors = Actors.in("Marta Quillmore met Piers Hallam. She thanked him for his help.");
        assertThat(actors.mentionsOf("Marta Quillmore")).containsExactly("Marta Quillmore", "She");
        assertThat(actors.mentionsOf("Piers Hallam")).containsExactly("Piers Hallam", "him", "his");
    }

    @Test
    void titleTellsTheGender() {
        Actors actors = Actors.in("Ms. Tollefsby met Mr. Ravensgate. “Fine,” she said. “Agreed,” he said.");
        assertThat(actors.mentionsOf("Tollefsby")).containsExactly("Ms. Tollefsby", "she");
        assertThat(actors.mentionsOf("Ravensgate")).containsExactly("Mr. Ravensgate", "he");
    }

    @Test
    void speakerIsNotWhoeverTheQuotationNames() {
        Actors actors = Actors.in("""
                Piers Hallam said the harbour would close.
                “Tom Wexley wanted it open,” he said.""");
        assertThat(actors.mentionsOf("Piers Hallam")).contains("he");
    }

    @Test
    void relativePronounBelongsToTheNameBefore() {
        Actors actors = Actors.in("Marta Quillmore, who won, thanked Piers Hallam.");
        assertThat(actors.mentionsOf("Marta Quillmore")).containsExactly("Marta Quillmore", "who");
    }

    @Test
    void firstPersonBelongsToTheSpeakerThatItsSentenceNames() {
        assertThat(Actors.in("“I will go,” Marta Quillmore said.").mentionsOf("Marta Quillmore")).containsExactly("I",
                "Marta Quillmore");
    }

    @Test
    void firstPersonIsNobodysWhereTheSentenceNamesNoSpeaker() {
        Actors actors = Actors.in("Marta Quillmore arrived. “I will go.”");
        assertThat(actors.mentionsOf("Marta Quillmore")).containsExactly("Marta Quillmore");
    }

    @Test
    void speakerGoesOnSpeaking() {
        Actors actors = Actors.in("""
                Piers Hallam, who runs the port, said Tom Wexley had broken the rules.
                “I am deeply offended,” he said.""");
        assertThat(actors.mentionsOf("Piers Hallam")).contains("he");
        assertThat(actors.mentionsOf("Tom Wexley")).containsExactly("Tom Wexley");
    }

    @Test
    void pronounDoesNotReachAcrossMuchText() {
        Actors actors = Actors
                .in("Piers Hallam resigned. It rained. It snowed. It froze. It thawed. It rained again. He left.");
        assertThat(actors.mentionsOf("Piers Hallam")).containsExactly("Piers Hallam");
    }

    @Test
    void organisationIsNoHe() {
        Actors actors = Actors.in("Dorrit Shipping Ltd. sank. He laughed.");
        assertThat(actors.mentionsOf("Dorrit Shipping Ltd.")).containsExactly("Dorrit Shipping Ltd.");
    }
}
