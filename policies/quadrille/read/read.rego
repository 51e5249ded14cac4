# METADATA
# title: May this app read this?
# description: >-
#   Weighs the consents of an app against what it asks for: readings of a window, the last ones, or which devices there
#   are. A consent for one time is used up by values.
# schemas:
#   - input: schema.read
package quadrille.read

import data.quadrille.lib.shape
import data.quadrille.lib.weighing

default allow := false

# METADATA
# title: Allowed
# description: Some slice is opened, and nothing that was asked for by name is left uncovered.
allow if decision.allow

# METADATA
# title: The decision
# description: >-
#   Whether the app may read, why not, under which consents, the slices that the query must be cut to, and how coarse.
#   Undefined for a question of another shape than the schema's, which is "cannot decide" and never "no".
# entrypoint: true
decision := weighing.consuming(input) if {
	shape.question_of_app(input)
	input.action in {"read", "latest"}
}

# A one-time consent is not used up by the list of devices.
decision := weighing.answer(input) if {
	shape.question_of_app(input)
	input.action == "devices"
}
