# METADATA
# title: May this person send this somewhere else?
# description: >-
#   What a person may take away she may also have sent where she likes (GDPR article 20(2), Data Act article 5), except to
#   a gatekeeper of the Digital Markets Act (Data Act article 5(3)).
# schemas:
#   - input: schema.transfer
package quadrille.transfer

import data.quadrille.lib.own
import data.quadrille.lib.shape
import data.quadrille.lib.weighing

default allow := false

# METADATA
# title: Allowed
# description: Some slice is hers, nothing that was asked for by name is left uncovered, and no gatekeeper receives it.
allow if decision.allow

# METADATA
# title: The decision
# description: As for an export. Undefined for a question of another shape than the schema's.
# entrypoint: true
decision := own.answer(input) if {
	_well_formed
	not input.target.gatekeeper
} else := weighing.refusal({"gatekeeper"}) if {
	_well_formed
}

_well_formed if {
	shape.question(input)
	is_string(input.subject)
	is_string(input.target.kind)
	is_boolean(input.target.gatekeeper)
}
