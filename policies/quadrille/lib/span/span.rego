# METADATA
# title: Spans of time
# description: >-
#   Half-open spans [from, until) in microseconds since 1970-01-01T00:00:00Z. A bound of null means that the span
#   has no end on that side.
package quadrille.lib.span

# METADATA
# title: The span that all given spans have in common
# description: Undefined when they have no instant in common.
intersection(spans) := {"from": from, "until": until} if {
	from := _latest([span.from | some span in spans; span.from != null])
	until := _earliest([span.until | some span in spans; span.until != null])
	_holds_an_instant(from, until)
}

default _latest(_) := null

_latest(instants) := max(instants)

default _earliest(_) := null

_earliest(instants) := min(instants)

_holds_an_instant(null, _)

_holds_an_instant(_, null)

_holds_an_instant(from, until) if from < until
