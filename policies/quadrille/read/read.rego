# METADATA
# title: May this app read this?
# description: >-
#   Weighs the consents of an app against what it asks for. Nothing is allowed unless a consent in force, for the app
#   and the purpose, covers a device, a stream's category and a period in which the consenting person held the device.
# schemas:
#   - input: schema.read
package quadrille.read

import data.quadrille.lib.consent as consents
import data.quadrille.lib.coverage
import data.quadrille.lib.shape

default allow := false

# METADATA
# title: The decision
# description: >-
#   Whether the app may read, why not, under which consents, and the slices that the query must be cut to. Undefined
#   for a question of another shape than the schema's, which is "cannot decide" and never "no".
# entrypoint: true
decision := {
	"allow": allow,
	"reasons": _reasons,
	"consents": _consents,
	"filters": _filters,
	"masks": [],
	"obligations": _obligations,
} if {
	_well_formed
}

# METADATA
# title: Allowed
# description: Some slice is opened, and nothing that was asked for by name is left uncovered.
allow if {
	count(_slices) > 0
	count(_left) == 0
}

_well_formed if {
	shape.question(input)
	is_string(input.app)
	input.action in {"read", "latest", "devices", "stream"}
	type_name(input.purpose) in {"null", "string"}
	type_name(input.consent) in {"null", "string"}
	every candidate in input.candidates { shape.candidate(candidate) }
}

_weighed contains candidate if {
	some candidate in input.candidates
	_agrees(input.consent, candidate.id)
}

_own contains candidate if {
	some candidate in _weighed
	candidate.app == input.app
	_agrees(input.purpose, candidate.purpose)
}

_usable contains candidate if {
	some candidate in _own
	count(consents.impediments(candidate, input.now)) == 0
}

_slices contains slice if {
	some candidate in _usable
	some slice in coverage.slices(candidate, input)
}

_left := coverage.uncovered(_slices, input)

# Sorted, because sets come in no order from WebAssembly.
default _filters := []

_filters := sort(_slices) if allow

_consents := sort({filter.consent | some filter in _filters})

# A one-time consent is used up by values, not by the list of devices.
_obligations := sort({{"type": "consume", "consent": candidate.id} |
	input.action != "devices"
	some candidate in _usable
	candidate.mode == "ONETIME"
	candidate.id in _consents
})

_reasons := [] if allow

_reasons := ["no-consent"] if count(_weighed) == 0

_reasons := sort({code | some part in _left; some code in _why(part)}) if {
	not allow
	count(_weighed) > 0
}

# Consents that would cover the part tell most: what stands in their way is what the app and the person can change.
# Only then come the limits of consents in force, and last whatever is wrong with the others.
_why(part) := {code | some candidate in _would_cover(part); some code in _impediments(candidate)} if {
	count(_would_cover(part)) > 0
} else := {coverage.gap(candidate, part) | some candidate in _usable} if {
	count(_usable) > 0
} else := {code | some candidate in _weighed; some code in _impediments(candidate)}

_would_cover(part) := {candidate |
	some candidate in _own
	not coverage.gap(candidate, part)
}

# Of another app's consent not even the state is told.
_impediments(candidate) := {"other-app"} if candidate.app != input.app

_impediments(candidate) := consents.impediments(candidate, input.now) | _purpose_gap(candidate) if {
	candidate.app == input.app
}

_purpose_gap(candidate) := {"purpose-not-covered" | not _agrees(input.purpose, candidate.purpose)}

# Not "asked in {null, value}": the rule index of OPA 1.19 drops such a rule for a value that is a variable.
_agrees(null, _)

_agrees(asked, value) if asked == value
