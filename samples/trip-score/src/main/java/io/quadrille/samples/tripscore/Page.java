// SPDX-License-Identifier: Apache-2.0
package io.quadrille.samples.tripscore;

/** The one page, in its three states. */
final class Page {

    private static final String FRAME = """
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Trip Score</title></head>
            <body><main><h1>Trip Score</h1>
            %s
            </main></body>
            </html>
            """;

    private Page() {}

    static String stranger() {
        return FRAME.formatted("""
                <p>How smoothly do you drive? Let us read your car's speed, and nothing else.</p>
                <form method="post" action="/connect"><button>Connect my car</button></form>""");
    }

    static String scored(Score score) {
        return FRAME.formatted(
                """
                <p id="score">Your score is <strong>%d</strong> of 100.</p>
                <p>%d harsh manoeuvres in %d minutes of driving.</p>
                <form method="post" action="/disconnect"><button>Disconnect my car</button></form>""".formatted(score.points(), score.harsh(), score.driven().toMinutes()));
    }

    static String refused(String sentence) {
        return FRAME.formatted("""
                <p id="refused">There is no score: %s</p>
                <form method="post" action="/connect"><button>Connect my car again</button></form>""".formatted(sentence.replace("&", "&amp;").replace("<", "&lt;")));
    }
}
