import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("journeys", "0002_drafts"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Limits",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("caps", models.JSONField(default=dict)),
                ("quiet_from", models.TimeField(blank=True, null=True)),
                ("quiet_until", models.TimeField(blank=True, null=True)),
                ("everywhere", models.FloatField(default=0.02)),
                (
                    "journey",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="limits",
                        to="journeys.journey",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Running",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=200)),
                ("state", models.CharField(default="draft", max_length=10)),
                ("salt", models.CharField(max_length=32)),
                ("share", models.FloatField(default=0.0)),
                ("priority", models.IntegerField(default=0)),
                ("cursor", models.CharField(blank=True, max_length=80)),
                ("started", models.BigIntegerField(null=True)),
                ("changed", models.DateTimeField(default=django.utils.timezone.now)),
                ("trouble", models.JSONField(default=dict)),
                (
                    "by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "journey",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="campaigns",
                        to="journeys.journey",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Version",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.PositiveIntegerField()),
                ("hash", models.CharField(max_length=16)),
                ("text", models.TextField()),
                ("share", models.FloatField(default=0.0)),
                ("created", models.DateTimeField(default=django.utils.timezone.now)),
                (
                    "running",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="versions",
                        to="campaigns.running",
                    ),
                ),
            ],
        ),
        migrations.AddField(
            model_name="running",
            name="version",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="campaigns.version",
            ),
        ),
        migrations.CreateModel(
            name="Enrolment",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("person", models.BigIntegerField()),
                ("key", models.CharField(blank=True, max_length=200)),
                ("arm", models.CharField(max_length=10)),
                ("state", models.CharField(default="active", max_length=10)),
                ("entered", models.BigIntegerField()),
                ("caused", models.CharField(blank=True, max_length=80)),
                ("op", models.IntegerField(default=0)),
                ("step", models.CharField(blank=True, max_length=80)),
                ("visit", models.IntegerField(default=0)),
                ("arrived", models.BigIntegerField()),
                ("due", models.BigIntegerField(null=True)),
                ("waits_for", models.CharField(blank=True, max_length=40)),
                ("goal", models.BigIntegerField(null=True)),
                ("left", models.BigIntegerField(null=True)),
                ("error", models.JSONField(default=dict)),
                (
                    "running",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="enrolments",
                        to="campaigns.running",
                    ),
                ),
                (
                    "version",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="campaigns.version",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Consumed",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("rule", models.CharField(max_length=40)),
                ("person", models.BigIntegerField()),
                ("moment", models.BigIntegerField()),
                ("event", models.CharField(max_length=80)),
                ("taken_back", models.BooleanField(default=False)),
                (
                    "journey",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="journeys.journey",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("journey", "person", "rule", "moment", "event"),
                        name="consumed_once",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="LogLine",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=80)),
                ("person", models.BigIntegerField()),
                ("at", models.BigIntegerField()),
                ("facts", models.JSONField(default=dict)),
                ("told", models.BooleanField(default=False)),
                (
                    "journey",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="journeys.journey",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(
                        condition=models.Q(("told", False)),
                        fields=["journey", "id"],
                        name="log_lines_untold",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Outbox",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("step", models.CharField(max_length=80)),
                ("visit", models.IntegerField()),
                ("kind", models.CharField(max_length=10)),
                ("message", models.CharField(blank=True, max_length=200)),
                ("purpose", models.CharField(blank=True, max_length=15)),
                ("channel", models.CharField(blank=True, max_length=20)),
                ("priority", models.IntegerField(default=0)),
                ("state", models.CharField(default="waiting", max_length=10)),
                ("written", models.BigIntegerField()),
                ("due", models.BigIntegerField()),
                ("lease", models.BigIntegerField(null=True)),
                ("fence", models.IntegerField(default=0)),
                ("attempts", models.IntegerField(default=0)),
                ("person", models.BigIntegerField()),
                ("address", models.CharField(blank=True, max_length=32)),
                ("sent", models.BigIntegerField(null=True)),
                ("provider", models.CharField(blank=True, max_length=200)),
                ("reason", models.JSONField(default=dict)),
                (
                    "enrolment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="outbox",
                        to="campaigns.enrolment",
                    ),
                ),
                (
                    "journey",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="journeys.journey",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(
                        condition=models.Q(("state__in", ("waiting", "claimed", "sending"))),
                        fields=["due", "-priority"],
                        name="outbox_due",
                    ),
                    models.Index(fields=["journey", "state"], name="outbox_state"),
                    models.Index(fields=["person"], name="outbox_person"),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("enrolment", "step", "visit"), name="one_outbox_row_a_visit"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="SentCount",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("person", models.BigIntegerField()),
                ("channel", models.CharField(max_length=20)),
                ("day", models.DateField()),
                ("sent", models.IntegerField(default=0)),
                (
                    "journey",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="journeys.journey",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("journey", "person", "channel", "day"), name="one_count_a_day"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Taken",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("visit", models.IntegerField()),
                ("step", models.CharField(max_length=80)),
                ("act", models.CharField(max_length=10)),
                ("way", models.CharField(blank=True, max_length=80)),
                ("at", models.BigIntegerField()),
                (
                    "enrolment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="taken",
                        to="campaigns.enrolment",
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["enrolment", "visit"], name="taken_in_order")],
            },
        ),
        migrations.AddConstraint(
            model_name="version",
            constraint=models.UniqueConstraint(
                fields=("running", "hash"), name="one_version_of_a_hash"
            ),
        ),
        migrations.AddConstraint(
            model_name="version",
            constraint=models.UniqueConstraint(
                fields=("running", "number"), name="one_version_of_a_number"
            ),
        ),
        migrations.AddConstraint(
            model_name="running",
            constraint=models.UniqueConstraint(
                fields=("journey", "name"), name="one_running_of_a_name"
            ),
        ),
        migrations.AddIndex(
            model_name="enrolment",
            index=models.Index(
                condition=models.Q(("state", "active")), fields=["due"], name="enrolment_due"
            ),
        ),
        migrations.AddIndex(
            model_name="enrolment",
            index=models.Index(fields=["running", "state"], name="enrolment_state"),
        ),
        migrations.AddIndex(
            model_name="enrolment",
            index=models.Index(fields=["person"], name="enrolment_person"),
        ),
        migrations.AddConstraint(
            model_name="enrolment",
            constraint=models.UniqueConstraint(
                fields=("running", "person", "key"), name="one_enrolment_each"
            ),
        ),
    ]
