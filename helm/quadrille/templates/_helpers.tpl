{{/* What each role listens on and which secrets it gets: the one place that says so. */}}
{{- define "quadrille.roles" -}}
ingest: {port: 1883, portName: mqtt, secrets: [database.ingest]}
api: {port: 8080, portName: http, secrets: [database.app, session, signing]}
portal: {port: 8080, portName: http, secrets: [database.app, session, signing, identity.portal]}
admin: {port: 8080, portName: http, secrets: [database.app, session, signing, identity.admin, identity.platform]}
{{- end }}

{{- define "quadrille.name" -}}
{{- .Release.Name | trunc 50 | trimSuffix "-" }}
{{- end }}

{{/* {root, component} */}}
{{- define "quadrille.selector" -}}
app.kubernetes.io/name: quadrille
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/component: {{ .component }}
{{- end }}

{{- define "quadrille.labels" -}}
{{ include "quadrille.selector" . }}
app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
helm.sh/chart: {{ .root.Chart.Name }}-{{ .root.Chart.Version }}
{{- end }}

{{- define "quadrille.image" -}}
{{- with .Values.image -}}
{{ .repository }}{{ if .digest }}@{{ .digest }}{{ else }}:{{ .tag | default $.Chart.AppVersion }}{{ end }}
{{- end }}
{{- end }}

{{/* A setting that is no secret: {name, value} */}}
{{- define "quadrille.setting" -}}
- name: {{ .name | upper | replace "." "_" | replace "-" "_" }}
  value: {{ .value | toString | quote }}
{{- end }}

{{/* A secret by its name in quadrille.roles, and the user it belongs to: {root, secret} */}}
{{- define "quadrille.secret" -}}
{{- $place := .root.Values }}
{{- range splitList "." .secret }}{{ $place = index $place . }}{{ end }}
{{- $kind := splitList "." .secret | first }}
{{- if eq $kind "database" }}
{{ include "quadrille.setting" (dict "name" (printf "quadrille.%s.username" .secret) "value" $place.username) }}
{{- end }}
- name: QUADRILLE_{{ .secret | upper | replace "." "_" }}_{{ get (dict "database" "PASSWORD" "signing" "KEY") $kind | default "SECRET" }}
  valueFrom:
    secretKeyRef: {{ dict "name" $place.secret.name "key" $place.secret.key | toJson }}
{{- end }}

{{/* Where the database is, and who vouches for it. */}}
{{- define "quadrille.database" -}}
{{- with .Values.database }}
{{- include "quadrille.setting" (dict "name" "quadrille.database.url" "value" (printf "postgresql://%s:%v/%s" .host .port .name)) }}
{{- if not .unencrypted }}
{{ include "quadrille.setting" (dict "name" "quadrille.database.certificates" "value" (printf "/database/%s" .certificates.key)) }}
{{- end }}
{{- end }}
{{- end }}

{{/* Files: what is written is small and goes with the pod. */}}
{{- define "quadrille.mounts" -}}
- {name: tmp, mountPath: /tmp}
{{- if not .Values.database.unencrypted }}
- {name: database, mountPath: /database, readOnly: true}
{{- end }}
{{- end }}

{{- define "quadrille.volumes" -}}
- name: tmp
  emptyDir: {sizeLimit: 128Mi}
{{- if not .Values.database.unencrypted }}
- name: database
  configMap: {name: {{ .Values.database.certificates.configMap }}}
{{- end }}
{{- end }}

{{/* Everything that the pods of this chart have in common. */}}
{{- define "quadrille.pod" -}}
automountServiceAccountToken: false
enableServiceLinks: false
securityContext:
  runAsNonRoot: true
  runAsUser: 10001
  runAsGroup: 10001
  fsGroup: 10001
  fsGroupChangePolicy: OnRootMismatch
  seccompProfile: {type: RuntimeDefault}
{{- with .Values.imagePullSecrets }}
imagePullSecrets: {{ toJson . }}
{{- end }}
{{- with .Values.nodeSelector }}
nodeSelector: {{ toJson . }}
{{- end }}
{{- with .Values.tolerations }}
tolerations: {{ toJson . }}
{{- end }}
{{- end }}

{{- define "quadrille.container" -}}
name: quadrille
image: {{ include "quadrille.image" . | quote }}
imagePullPolicy: {{ .Values.image.pullPolicy }}
securityContext:
  allowPrivilegeEscalation: false
  readOnlyRootFilesystem: true
  capabilities: {drop: [ALL]}
{{- end }}
