# METADATA
# title: May this person take this with her?
# description: >-
#   A person takes away what her devices recorded while she held them (GDPR article 20, Data Act article 4). No consent
#   is weighed; what someone else's holding recorded is never in a slice.
# schemas:
#   - input: schema.export
package quadrille.export

import data.quadrille.lib.coverage
import data.quadrille.lib.shape

default allow := false

# METADATA
# title: The decision
# description: >-
#   Whether the person may take the data, and the slices that the query must be cut to. Undefined for a question of
#   another shape than the schema's.
# entrypoint: true
decision := {
	"allow": allow,
	"reasons": _reasons,
	"consents": [],
	"filters": _filters,
	"masks": [],
	"obligations": [],
} if {
	shape.question(input)
	is_string(input.subject)
}

# METADATA
# title: Allowed
# description: Some slice is hers, and nothing that was asked for by name is left uncovered.
allow if {
	count(_slices) > 0
	count(coverage.uncovered(_slices, input)) == 0
}

_slices := coverage.slices(_own, input)

_own := {
	"id": null,
	"subject": input.subject,
	"devices": null,
	"categories": null,
	"data": {"from": null, "until": null},
	"resolution": 0,
}

default _filters := []

_filters := sort(_slices) if allow

default _reasons := ["not-the-holder"]

_reasons := [] if allow
