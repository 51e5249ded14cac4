# METADATA
# title: May this app follow this?
# description: >-
#   Weighs the consents of an app against what it wants to be told as it is measured, each time anew. A consent for one
#   time opens no stream, and is not used up by the attempt.
# schemas:
#   - input: schema.stream
package quadrille.stream

import data.quadrille.lib.shape
import data.quadrille.lib.weighing

default allow := false

# METADATA
# title: Allowed
# description: Some slice is opened, and nothing that was asked for by name is left uncovered.
allow if decision.allow

# METADATA
# title: The decision
# description: As for reading. Undefined for a question of another shape than the schema's.
# entrypoint: true
decision := weighing.answer(input) if {
	shape.question_of_app(input)
	input.action == "stream"
}
