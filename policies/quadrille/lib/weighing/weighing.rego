# METADATA
# title: Consents weighed against a request
# description: >-
#   The answer that the consents of an app give to what it asks for. Nothing is allowed unless a consent in force, for
#   the app and the purpose, covers a device, a stream's category and a period in which the consenting person held the
#   device, and unless the tenant's settings leave something of it.
package quadrille.lib.weighing

import data.quadrille.lib.consent as consents
import data.quadrille.lib.coverage
import data.quadrille.lib.settings

# METADATA
# title: The answer
# description: Sorted throughout, because sets come in no order from WebAssembly.
answer(request) := object.union(_found(request), {"obligations": []})

# METADATA
# title: The answer, with the duty to use up what is for one time
consuming(request) := object.union(found, {"obligations": _consumed(request, found.consents)}) if {
	found := _found(request)
}

# METADATA
# title: A refusal
refusal(reasons) := {
	"allow": false,
	"reasons": sort(reasons),
	"consents": [],
	"filters": [],
	"masks": [],
	"obligations": [],
}

_found(request) := found if {
	usable := _usable(request)
	slices := {slice | some candidate in usable; some slice in coverage.slices(candidate, request)}
	left := coverage.uncovered(slices, request)
	found := _judged(request, usable, slices, left)
}

_judged(request, usable, slices, left) := {
	"allow": true,
	"reasons": [],
	"consents": sort({slice.consent | some slice in slices}),
	"filters": sort(slices),
	"masks": sort(_masks(request, usable, slices)),
} if {
	count(slices) > 0
	count(left) == 0
} else := object.remove(refusal(_reasons(request, usable, left)), ["obligations"])

_masks(request, usable, slices) := {entry |
	some candidate in usable
	some entry in coverage.masks(candidate, request)
	some slice in slices
	slice.consent == entry.consent
	slice.device == entry.device
}

_consumed(request, used) := sort({{"type": "consume", "consent": candidate.id} |
	some candidate in request.candidates
	candidate.mode == "ONETIME"
	candidate.id in used
})

_weighed(request) := {candidate |
	some candidate in request.candidates
	_agrees(request.consent, candidate.id)
}

_own(request) := {candidate |
	some candidate in _weighed(request)
	candidate.app == request.app
	_agrees(request.purpose, candidate.purpose)
}

_usable(request) := {candidate |
	some candidate in _own(request)
	count(_impediments(candidate, request)) == 0
}

_reasons(request, _, _) := {"no-consent"} if count(_weighed(request)) == 0

_reasons(request, usable, left) := {code | some part in left; some code in _why(part, usable)} if {
	count(_weighed(request)) > 0
}

# Consents that would cover the part tell most: what stands in their way is what the app and the person can change.
# Only then come the limits of consents in force, and last whatever is wrong with the others.
_why(part, usable) := codes if {
	would_cover := {candidate | some candidate in _own(part); not coverage.gap(candidate, part)}
	count(would_cover) > 0
	codes := {code | some candidate in would_cover; some code in _impediments(candidate, part)}
} else := {coverage.gap(candidate, part) | some candidate in usable} if {
	count(usable) > 0
} else := {code | some candidate in _weighed(part); some code in _impediments(candidate, part)}

# Of another app's consent not even the state is told.
_impediments(candidate, request) := {"other-app"} if candidate.app != request.app

_impediments(candidate, request) := codes if {
	candidate.app == request.app
	codes := union({
		consents.impediments(candidate, request.now),
		settings.bars(candidate, request.settings),
		_purpose_gap(candidate, request),
		_once(candidate, request),
	})
}

_purpose_gap(candidate, request) := {"purpose-not-covered" | not _agrees(request.purpose, candidate.purpose)}

# Whoever allows one look has not allowed to be followed.
_once(candidate, request) := {"one-time-only" |
	request.action == "stream"
	candidate.mode == "ONETIME"
}

# Not "asked in {null, value}": the rule index of OPA 1.19 drops such a rule for a value that is a variable.
_agrees(null, _)

_agrees(asked, value) if asked == value
