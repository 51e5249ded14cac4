// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.buckets;

import io.quadrille.consent.api.decision.Decision;
import io.quadrille.ingestion.api.Buckets;
import io.quadrille.ingestion.api.Readings;
import io.quadrille.platformapi.access.Cursors;
import io.quadrille.platformapi.access.Cursors.Cursor;
import io.quadrille.platformapi.access.DataDoor;
import io.quadrille.platformapi.access.DecidedSlices;
import io.quadrille.platformapi.access.Exit;
import io.quadrille.platformapi.access.Outcome;
import io.quadrille.platformapi.access.Question;
import io.quadrille.platformapi.security.CallingApp;
import io.quadrille.platformapi.shown.BucketViews;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Answers for one page of buckets. */
@ApplicationScoped
public class BucketsQuery {

    private final DataDoor door;
    private final Buckets buckets;
    private final BucketViews views;
    private final Cursors cursors;

    BucketsQuery(DataDoor door, Buckets buckets, BucketViews views, Cursors cursors) {
        this.door = door;
        this.buckets = buckets;
        this.views = views;
        this.cursors = cursors;
    }

    /**
     * One page's question.
     *
     * @param question what for
     * @param identity what a cursor of this question is bound to
     * @param step how long a bucket is to be
     * @param cursor where the page before ended, as it came
     * @param limit how many buckets at most
     */
    public record Asked(Question question, String identity, Duration step, Optional<String> cursor, int limit) {}

    /** The page; the window of a first page holds for those that follow. */
    public Uni<Outcome<BucketsPage>> answer(CallingApp caller, Asked asked) {
        String identity = asked.identity() + "\n" + asked.step();
        Optional<Cursor> cursor = asked.cursor().map(text -> cursors.open(text, identity, 2));
        Question question = cursor.map(there -> asked.question().within(there.from(), there.until()))
                .orElse(asked.question());
        return door.pass(
                caller,
                question,
                passage -> buckets.page(
                                passage.transaction(),
                                caller.tenant(),
                                shares(passage.decision()),
                                asked.step(),
                                cursor.map(BucketsQuery::last),
                                asked.limit())
                        .chain(page -> views.of(caller.tenant(), passage, told(page, question, passage, asked.step()))
                                .map(shown -> new Exit.Taken<>(
                                        new BucketsPage(
                                                question.from(),
                                                question.until(),
                                                asked.step(),
                                                steps(passage, asked.step()),
                                                shown,
                                                next(question, identity, passage, page)),
                                        counts(passage.decision(), page)))));
    }

    private static List<Buckets.Share> shares(Decision decision) {
        List<Readings.Slice> slices = DecidedSlices.of(decision);
        return IntStream.range(0, slices.size())
                .mapToObj(i -> new Buckets.Share(owner(decision.slices().get(i)), slices.get(i)))
                .toList();
    }

    private static String owner(Decision.Slice slice) {
        return slice.consent().map(Object::toString).orElse("");
    }

    private static List<BucketsPage.Step> steps(Exit.Passage passage, Duration asked) {
        return shares(passage.decision()).stream()
                .map(share -> new BucketsPage.Step(
                        share.owner(),
                        passage.names().of(share.slice().device()),
                        share.slice().streams().stream().sorted().toList(),
                        share.step(asked),
                        share.slice().resolution().isPositive()))
                .distinct()
                .toList();
    }

    /** Cut to what was asked and not to the consent's window, whose beginning is the same for every provider of that device. */
    private static List<Buckets.Bucket> told(
            Buckets.Page page, Question question, Exit.Passage passage, Duration asked) {
        List<Buckets.Share> shares = shares(passage.decision());
        return page.buckets().stream()
                .map(bucket -> bucket.onGrid(
                        shares.get(first(passage.decision().slices(), bucket)).step(asked),
                        question.from(),
                        question.until()))
                .toList();
    }

    /** How many buckets each slice let out; one over the seam of two slices of a consent counts for that of its beginning. */
    private static List<Long> counts(Decision decision, Buckets.Page page) {
        long[] counts = new long[decision.slices().size()];
        for (Buckets.Bucket bucket : page.buckets()) {
            counts[first(decision.slices(), bucket)]++;
        }
        return IntStream.range(0, counts.length).mapToObj(i -> counts[i]).toList();
    }

    private static int first(List<Decision.Slice> slices, Buckets.Bucket bucket) {
        return IntStream.range(0, slices.size())
                .filter(i -> covers(slices.get(i), bucket))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a bucket outside every slice was about to leave"));
    }

    private static boolean covers(Decision.Slice slice, Buckets.Bucket bucket) {
        return owner(slice).equals(bucket.owner())
                && slice.device().equals(bucket.device())
                && slice.streams().contains(bucket.stream())
                && !bucket.from().isBefore(slice.from())
                && bucket.from().isBefore(slice.until());
    }

    private static Buckets.Position last(Cursor cursor) {
        return new Buckets.Position(
                cursor.time(),
                cursor.device(),
                cursor.names().getFirst(),
                cursor.names().getLast());
    }

    private String next(Question question, String identity, Exit.Passage passage, Buckets.Page page) {
        // A consent for one read is used up by its first page.
        if (page.complete() || !passage.decision().obligations().isEmpty()) {
            return null;
        }
        Buckets.Bucket last = page.buckets().getLast();
        return cursors.seal(
                new Cursor(
                        question.from(),
                        question.until(),
                        last.from(),
                        last.device(),
                        List.of(last.stream(), last.owner())),
                identity);
    }
}
