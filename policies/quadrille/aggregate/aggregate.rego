# METADATA
# title: May this app know this of many people together?
# description: >-
#   A figure over a cohort is allowed where the cohort is large enough, and far enough from every cohort of which the app
#   has had a figure before: otherwise the difference of the two would be a figure over few.
# schemas:
#   - input: schema.aggregate
package quadrille.aggregate

import data.quadrille.lib.shape
import data.quadrille.lib.weighing

default allow := false

# METADATA
# title: Allowed
# description: Enough people have consented, and no earlier figure gives any few of them away.
allow if decision.allow

# METADATA
# title: The decision
# description: >-
#   The slices of all people of the cohort. Undefined for a question of another shape than the schema's. A cohort cannot
#   be made by naming devices or a consent.
# entrypoint: true
decision := weighing.refusal({"cohort-named"}) if {
	_well_formed
	_names_somebody
} else := weighing.refusal({"cohort-too-small"}) if {
	_well_formed
	count(_cohort) < input.cohort.minimum
} else := weighing.refusal({"cohort-too-close"}) if {
	_well_formed
	_too_close
} else := _weighed if {
	_well_formed
}

_well_formed if {
	shape.question_of_app(input)
	input.action == "aggregate"
	is_number(input.cohort.minimum)
	input.cohort.minimum >= 2
	is_array(input.cohort.earlier)
	every before in input.cohort.earlier { is_array(before) }
}

_names_somebody if input.devices != null

_names_somebody if input.consent != null

_weighed := weighing.answer(object.union(input, {"candidates": [candidate |
	some candidate in input.candidates
	candidate.mode != "ONETIME"
]}))

_cohort := {slice.subject | some slice in _weighed.filters}

_too_close if {
	some before in input.cohort.earlier
	people := {person | some person in before}
	difference := (_cohort - people) | (people - _cohort)
	count(difference) > 0
	count(difference) < input.cohort.minimum
}
