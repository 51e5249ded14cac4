# METADATA
# title: May this person take this with her?
# description: >-
#   A person takes away what her devices recorded while she held them (GDPR article 20, Data Act article 4). No consent
#   is weighed; what someone else's holding recorded is never in a slice.
# schemas:
#   - input: schema.export
package quadrille.export

import data.quadrille.lib.own
import data.quadrille.lib.shape

default allow := false

# METADATA
# title: Allowed
# description: Some slice is hers, and nothing that was asked for by name is left uncovered.
allow if decision.allow

# METADATA
# title: The decision
# description: >-
#   Whether the person may take the data, and the slices that the query must be cut to. Undefined for a question of
#   another shape than the schema's.
# entrypoint: true
decision := own.answer(input) if {
	shape.question(input)
	is_string(input.subject)
}
