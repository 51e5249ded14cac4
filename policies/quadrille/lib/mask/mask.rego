# METADATA
# title: How coarse what leaves must be
# description: >-
#   Masks are asked for by the agreement under which a consent was given, by the category's own nature and by the
#   tenant's settings, and all of them hold. What cannot be made as coarse as one of them asks does not leave at all.
package quadrille.lib.mask

# METADATA
# title: The masks of a stream under a grant
# description: Of each kind the coarsest; only the one that drops, if one of them does not fit the stream's values.
of(grant, stream, settings) := masks if {
	wanted := _wanted(grant, stream, settings)
	every mask in wanted { stream.kind in _fits[mask.type] }
	masks := {{"type": type, "size": size} |
		some mask in wanted
		type := mask.type
		size := max({other.size | some other in wanted; other.type == type})
	}
} else := {_drop}

# METADATA
# title: Whether nothing of the stream may leave
dropped(grant, stream, settings) if _drop in of(grant, stream, settings)

_drop := {"type": "drop", "size": 0}

_fits := {
	"geo-blur": {"POSITION"},
	"round": {"NUMBER", "VECTOR"},
	"truncate": {"NUMBER", "VECTOR", "TEXT"},
	"drop": set(),
}

_wanted(grant, stream, settings) := {mask |
	some mask in [
		object.get(grant.precision, stream.category, null),
		_by_nature(grant.purpose, stream),
		object.get(settings.precision, stream.category, null),
	]
	mask != null
}

# Where somebody is says more of her than what she agreed to: where she lives, whom she meets. Purposes that are about
# places get it as measured; a person who takes her own data away has none.
_by_nature(purpose, stream) := {"type": "geo-blur", "size": 1000} if {
	_tells_a_place(stream)
	purpose != null
	not purpose in _about_places
} else := {"type": "geo-blur", "size": 100} if {
	purpose != null
	stream.category == _location
} else := null

_tells_a_place(stream) if stream.kind == "POSITION"

_tells_a_place(stream) if stream.category in {"https://w3id.org/dpv/pd#GPSCoordinate", _location}

_location := "https://w3id.org/dpv/pd#Location"

_about_places := {
	"https://w3id.org/dpv#ServiceProvision",
	"https://w3id.org/dpv#RequestedServiceProvision",
	"https://w3id.org/dpv#FulfilmentOfContractualObligation",
	"https://w3id.org/dpv#PersonalisedBenefits",
	"https://w3id.org/dpv#CustomerClaimsManagement",
}
